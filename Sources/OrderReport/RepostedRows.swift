/// Entries that may be the reposting of an earlier one, filed by what both must have in common.
///
/// Each answers for one reversal, so one that was taken is removed.
struct RepostedRows<Key: Hashable> {
  private let keys: (Int) -> [Key]
  private var positions: [Key: [Int]] = [:]

  /// Files entries by their positions, which ascend, each under all of its keys.
  init(_ positions: [Int], keys: @escaping (Int) -> [Key]) {
    self.keys = keys
    for position in positions {
      for key in keys(position) { self.positions[key, default: []].append(position) }
    }
  }

  /// Takes the first entry after `index` that has one of `wanted`, never `original`.
  ///
  /// - Complexity: O(log *n*) in the entries with the key, and some bytes of each moved.
  mutating func take(_ wanted: [Key], after index: Int, original: Int) -> Int? {
    let found = wanted.compactMap { key -> Int? in
      guard let candidates = positions[key] else { return nil }
      return candidates[candidates.partition { $0 > index }...].first { $0 != original }
    }
    guard let position = found.min() else { return nil }
    for key in keys(position) {
      guard let place = positions[key]?.partition(where: { $0 >= position }) else { continue }
      positions[key]?.remove(at: place)
    }
    return position
  }
}

extension [Int] {
  /// The first index from which on all elements are beyond; the elements before are not.
  fileprivate func partition(where isBeyond: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
