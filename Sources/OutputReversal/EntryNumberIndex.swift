import ProductionLedger

/// Finds the row of an entry number: by an array where numbers lie close together, else by hashing.
struct EntryNumberIndex: Sendable {
  /// Numbers may have gaps; up to this many a row an array is still the smaller index.
  private static let numbersPerRow = 4

  private var first = 0
  private var dense: [Int32] = []
  private var sparse: [Int32: Int32] = [:]

  /// Indexes the numbers of the rows 0, 1, …; of equal numbers the first row is kept.
  ///
  /// - Complexity: O(*n*).
  init(_ numbers: [Int32]) {
    guard let lowest = numbers.min(), let highest = numbers.max() else { return }
    first = Int(lowest)
    let width = Int(highest) - first + 1
    guard width <= numbers.count * Self.numbersPerRow + 1024 else {
      sparse.reserveCapacity(numbers.count)
      for (row, number) in numbers.enumerated() where sparse[number] == nil {
        sparse[number] = Int32(row)
      }
      return
    }
    dense = Array(repeating: -1, count: width)
    for (row, number) in numbers.enumerated() where dense[Int(number) - first] < 0 {
      dense[Int(number) - first] = Int32(row)
    }
  }

  /// The row of an entry, or nil when no row has that number.
  func row(of entry: EntryNo) -> Int? {
    guard !dense.isEmpty else { return sparse[entry.number].map(Int.init) }
    let slot = Int(entry.number) - first
    guard dense.indices.contains(slot), dense[slot] >= 0 else { return nil }
    return Int(dense[slot])
  }
}
