/// Where a row was read: a table of the run, and the line where the row begins.
///
/// - Source: contract.md section 4, `source`.
package struct RowPlace: Hashable, Sendable, Comparable {
  /// The number of the table in `Ledger.sources`, from 0.
  package let source: UInt16
  /// The line, from 1.
  package let line: UInt32
  /// The number of the row in its table, from 0: several rows of JSON may stand on one line.
  package let record: UInt32
  /// Which columns are known of the row: the number of a set in `Ledger.columnSets`.
  ///
  /// That of its table, unless the row was read in several files that have different columns.
  package private(set) var columnSet: UInt16

  /// Creates the place of a row.
  package init(source: UInt16, line: UInt32, record: UInt32 = 0) {
    self.source = source
    self.line = line
    self.record = record
    columnSet = source
  }

  /// The same place of a row of which the columns of a set are known.
  package func knowing(columnSet: UInt16) -> RowPlace {
    var place = self
    place.columnSet = columnSet
    return place
  }

  /// Orders by table, then as the rows of it come.
  package static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.source, left.record, left.line) < (right.source, right.record, right.line)
  }
}
