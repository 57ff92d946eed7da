/// Where a row was read: a file of the run and the line where the row begins.
///
/// - Source: contract.md section 4, `source`.
package struct RowPlace: Hashable, Sendable {
  /// The number of the file in `Ledger.sources`, from 0.
  package let source: UInt16
  /// The line, from 1.
  package let line: UInt32

  /// Creates the place of a row.
  package init(source: UInt16, line: UInt32) {
    self.source = source
    self.line = line
  }
}
