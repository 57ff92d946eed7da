/// Why a sheet cannot be read any further, and where.
struct SheetFlaw: Error, Hashable, Sendable {
  /// What is wrong.
  enum Problem: Error, Hashable, Sendable {
    /// It is no XML of a workbook.
    case xml(XMLFlaw)
    /// The reference of a cell names no cell of its row, or not in order.
    case reference
    /// The number of a row is none, or not in order.
    case rowNumber
    /// There is no shared text of that number.
    case sharedText
    /// The type of a cell is none.
    case type
    /// A cell has more text than `ReadingLimits.fieldBytes`.
    case cellTooLong
    /// A row has more than `ReadingLimits.recordBytes`.
    case rowTooLong
    /// The cells of the sheet have more text than `ReadingLimits.partBytes`, however it is shared.
    case sheetTooLong
  }

  /// What is wrong.
  var problem: Problem
  /// The number of the row.
  var row: Int
}
