import ProductionLedger

/// The rows of the index at which each of some things is found.
struct SearchPostings: Sendable {
  private let groups: RowGroups
  private let rows: [Int32]

  /// Groups `rows` by `things`, which are as many and number what is found from 0.
  ///
  /// - Complexity: O(*n*).
  init(count: Int, things: [Int32], rows: [Int32]) {
    groups = RowGroups(groupCount: count, groupOfRow: things)
    self.rows = rows
  }

  /// The rows of a thing, ascending, each once.
  subscript(thing: Int) -> [Int32] {
    let found = groups[thing].map { rows[Int($0)] }.sorted()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }
}
