/// Many relative paths in one array of bytes, with their order and a look-up.
///
/// A path is compared by its bytes, as C does; Swift's strings would take two Unicode forms of one
/// name for the same file. Indices are those of insertion.
package struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The indices of the paths in C order; equal paths by index.
  ///
  /// Valid after `sort()`.
  package private(set) var sorted: [Int32] = []

  /// Creates a table without paths.
  package init() {}

  /// How many paths there are.
  package var count: Int { ends.count }

  /// Appends a path; `sort()` must follow before any look-up.
  mutating func append(_ path: some Sequence<UInt8>) {
    bytes.append(contentsOf: path)
    ends.append(bytes.count)
  }

  /// The bytes of the path at `index`.
  func bytes(at index: Int) -> ArraySlice<UInt8> { bytes[range(at: index)] }

  private func range(at index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The path at `index`.
  package subscript(index: Int) -> String { String(decoding: bytes(at: index), as: UTF8.self) }

  /// Returns the index of `path`, or nil when the table does not hold it.
  ///
  /// - Complexity: O(log *n*).
  package func index(of path: String) -> Int? { index(of: Array(path.utf8)[...]) }

  func index(of path: ArraySlice<UInt8>) -> Int? {
    let (text, wanted) = (bytes.span, path.span)
    var (low, high) = (0, sorted.count)
    // What the paths on both sides have in common with the wanted one, all between them have too.
    var (below, above) = (0, 0)
    while low < high {
      let middle = low + (high - low) / 2
      let place = range(at: Int(sorted[middle]))
      var shared = min(below, above)
      let limit = min(place.count, wanted.count)
      while shared < limit, text[place.lowerBound + shared] == wanted[shared] { shared += 1 }
      let precedes =
        shared < limit
        ? text[place.lowerBound + shared] < wanted[shared] : place.count < wanted.count
      if precedes {
        (low, below) = (middle + 1, shared)
      } else {
        (high, above) = (middle, shared)
      }
    }
    guard low < sorted.count, bytes(at: Int(sorted[low])) == path else { return nil }
    return Int(sorted[low])
  }

  /// Returns for each path of this table its index in `other`, or -1.
  ///
  /// - Complexity: O(*n* + *m*).
  func indices(in other: PathTable) -> [Int32] {
    var found = [Int32](repeating: -1, count: count)
    var next = other.sorted[...]
    for index in sorted {
      let path = bytes(at: Int(index))
      while let candidate = next.first, Self.precedes(other.bytes(at: Int(candidate)), path) {
        next = next.dropFirst()
      }
      guard let candidate = next.first else { break }
      if other.bytes(at: Int(candidate)) == path { found[Int(index)] = candidate }
    }
    return found
  }

  /// The folders above the paths, each once, a parent before its children.
  ///
  /// - Complexity: O(*n*) comparisons with the folder before, and O(*f* log *f*) in the folders.
  func folders() -> PathTable {
    var table = PathTable()
    var last: ArraySlice<UInt8> = []
    for index in sorted {
      let path = bytes(at: Int(index))
      guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { continue }
      if path[..<slash] == last { continue }
      last = path[..<slash]
      for end in last.indices where last[end] == UInt8(ascii: "/") {
        table.append(last[..<end])
      }
      table.append(last)
    }
    table.sort()
    table.removeRepeats()
    return table
  }

  /// Brings the paths into C order, so that they can be found.
  ///
  /// Eight bytes at a time are compared as one number: most paths share their beginning.
  /// - Complexity: O(*n* log *n*).
  mutating func sort() {
    sorted = Array(0..<Int32(count))
    let isInOrder = zip(0..<count, 1..<max(count, 1)).allSatisfy { left, right in
      !Self.precedes(bytes(at: right), bytes(at: left))
    }
    if isInOrder { return }
    var items = sorted.map { (key: key(of: $0, from: 0), path: $0) }
    sort(&items, 0..<items.count, depth: 0)
    sorted = items.map(\.path)
  }

  private func sort(
    _ items: inout [(key: UInt64, path: Int32)], _ range: Range<Int>, depth: Int
  ) {
    items[range].sort { ($0.key, $0.path) < ($1.key, $1.path) }
    var start = range.lowerBound
    while start < range.upperBound {
      let key = items[start].key
      var end = start + 1
      while end < range.upperBound, items[end].key == key { end += 1 }
      // A path holds no NUL: a zero byte in the key says that the paths have ended and are equal.
      if end - start > 1, key & 0xFF != 0 {
        for index in start..<end {
          items[index].key = self.key(of: items[index].path, from: depth + 8)
        }
        sort(&items, start..<end, depth: depth + 8)
      }
      start = end
    }
  }

  private func key(of index: Int32, from depth: Int) -> UInt64 {
    let end = ends[Int(index)]
    let start = (index == 0 ? 0 : ends[Int(index) - 1]) + depth
    var key: UInt64 = 0
    for position in start..<start + 8 {
      key = key << 8 | (position < end ? UInt64(bytes[position]) : 0)
    }
    return key
  }

  private mutating func removeRepeats() {
    var unique = PathTable()
    for (place, index) in sorted.enumerated() {
      let path = bytes(at: Int(index))
      if place == 0 || bytes(at: Int(sorted[place - 1])) != path { unique.append(path) }
    }
    unique.sorted = Array(0..<Int32(unique.count))
    self = unique
  }

  private static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
