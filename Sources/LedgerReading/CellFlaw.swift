/// Why the text of a cell is no value of its column.
enum CellProblem: UInt8, Error, Hashable, Sendable {
  /// Blank where a value is needed.
  case blank
  /// No number of the one form that is read, or no whole number.
  case notANumber
  /// More than five decimals.
  case tooPrecise
  /// Beyond what the column can hold.
  case outOfRange
  /// No real day in the one form that is read.
  case notADate
  /// No value of the option or flag.
  case unknownValue
}

/// A cell that could not be read; kept small, for every cell of a file may be one.
struct CellFlaw: Hashable, Sendable {
  /// The number of the record in its file, from 0.
  var record: Int32
  /// The number of the field in the record, from 0.
  var field: UInt16
  /// Why.
  var problem: CellProblem
}
