/// A row of a sheet: those of its cells that are not blank.
struct SheetRow: Sendable {
  /// A cell, with its text as it counts for a ledger.
  struct Cell: Hashable, Sendable {
    /// The number of its column, A being 1.
    var column: Int
    /// Its text: in that of the sheet, in the shared texts, or unescaped.
    var field: RecordBatch.Field
    /// Whether it has no value, whatever its text: an error, or a formula not calculated.
    var isFlawed = false
  }

  /// Its number, from 1.
  var number = 0
  /// Where its element begins.
  var start = 0
  /// Its cells, by column.
  var cells: [Cell] = []
}
