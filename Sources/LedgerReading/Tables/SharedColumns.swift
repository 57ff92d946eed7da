import ProductionLedger

/// The columns of rows that were read in several files: together the files know more of them.
///
/// - Source: domain.md S10.
struct SharedColumns: Sendable {
  /// The sets that are of no single file, numbered after those of the files.
  private(set) var sets: [Set<Column>] = []
  private var unions: [SetPair: UInt16] = [:]

  /// Creates the sets of a run without shared rows.
  init() {}

  /// Returns the number of the union of two sets, each a file's or a union.
  ///
  /// - Complexity: O(1), amortised; O(*n*) in the sets for a pair that is new.
  mutating func union(_ first: UInt16, _ second: UInt16, of sources: [LedgerSource]) -> UInt16 {
    let pair = SetPair(first: first, second: second)
    if let known = unions[pair] { return known }
    let columns = set(first, sources).union(set(second, sources))
    let number: UInt16
    if columns == set(first, sources) {
      number = first
    } else if let index = sets.firstIndex(of: columns) {
      number = UInt16(clamping: sources.count + index)
    } else {
      // Distinct sets of columns are few, whatever the number of files.
      number = UInt16(clamping: sources.count + sets.count)
      sets.append(columns)
    }
    unions[pair] = number
    return number
  }

  private func set(_ number: UInt16, _ sources: [LedgerSource]) -> Set<Column> {
    let index = Int(number)
    return index < sources.count ? sources[index].columns : sets[index - sources.count]
  }
}

/// Two sets of columns by their numbers.
private struct SetPair: Hashable {
  var first: UInt16
  var second: UInt16
}
