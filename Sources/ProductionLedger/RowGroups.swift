/// Rows of a table grouped by a key, each group in the order of the rows.
///
/// Kept as one array of rows and the place where each group begins.
package struct RowGroups: Sendable {
  private let starts: [Int32]
  private let rows: [Int32]

  /// Groups the rows 0, 1, … by `groupOfRow`; a row with a negative group is in none.
  ///
  /// - Complexity: O(*n* + *m*) for *n* rows and *m* groups.
  package init(groupCount: Int, groupOfRow: [Int32]) {
    var ends = Array(repeating: Int32(0), count: groupCount + 1)
    for group in groupOfRow where group >= 0 { ends[Int(group) + 1] += 1 }
    for group in 0..<groupCount { ends[group + 1] += ends[group] }
    starts = ends
    var next = ends
    var rows = Array(repeating: Int32(0), count: Int(ends[groupCount]))
    for (row, group) in groupOfRow.enumerated() where group >= 0 {
      rows[Int(next[Int(group)])] = Int32(row)
      next[Int(group)] += 1
    }
    self.rows = rows
  }

  /// The rows of a group, in order.
  package subscript(group: Int) -> ArraySlice<Int32> {
    rows[Int(starts[group])..<Int(starts[group + 1])]
  }
}
