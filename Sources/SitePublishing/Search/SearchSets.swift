/// Which of some things each order has, each combination once.
///
/// Orders share few combinations of work centers or months, so an order names its combination.
struct SearchSets: Sendable {
  /// The combinations, each an ascending list of things, in the sequence in which rows have them.
  private(set) var sets: [[Int32]] = []
  /// The combination of each row, or -1 for a row that has nothing.
  private(set) var setOfRow: [Int32] = []

  /// Collects the combinations; `things` are those of a row, in any sequence.
  init(rowCount: Int, things: (Int) -> [Int32]) {
    var numbers: [[Int32]: Int32] = [:]
    setOfRow.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let set = things(row).sorted()
      guard !set.isEmpty else {
        setOfRow.append(-1)
        continue
      }
      if let number = numbers[set] {
        setOfRow.append(number)
      } else {
        setOfRow.append(Int32(sets.count))
        numbers[set] = Int32(sets.count)
        sets.append(set)
      }
    }
  }

  /// The combinations for a script.
  var packed: PackedNumbers {
    var packed = PackedNumbers()
    for set in sets { packed.append(ascending: set) }
    return packed
  }
}
