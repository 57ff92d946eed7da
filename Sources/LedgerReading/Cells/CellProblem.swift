/// Why the text of a cell is no value of its column.
enum CellProblem: UInt8, Error, Hashable, Sendable {
  /// An object or an array, which only JSON can have in a cell.
  case nested
  /// `true` or `false` of JSON where a text is due.
  case flag
  /// A formula of a workbook that gives an error, or was not calculated.
  case formulaError
  /// A time in a unit that is not known, or that nothing tells.
  case unknownTimeUnit
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
  /// Blank where a value is needed: the last, for what cannot be read is blank besides.
  case blank
}
