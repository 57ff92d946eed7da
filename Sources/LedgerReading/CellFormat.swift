/// How the numbers and dates of a file are written.
struct CellFormat: Hashable, Sendable {
  /// What parts the whole of a number from its decimals.
  var decimal = DecimalSign.point
  /// The form of dates besides yyyy-MM-dd, or nil.
  var dateFormat: DateFormat?
}
