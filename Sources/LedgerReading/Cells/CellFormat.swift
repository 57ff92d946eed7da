/// How the numbers, dates and values of a file are written.
struct CellFormat: Hashable, Sendable {
  /// What parts the whole of a number from its decimals.
  var decimal = DecimalSign.point
  /// Whether the file has numbers besides text, so that a number written as text is odd and
  /// `decimal` speaks of such alone.
  var hasOwnNumbers = false
  /// The form of dates besides yyyy-MM-dd, or nil.
  var dateFormat: DateFormat?
  /// The language in which options and flags are looked up first.
  var language = CaptionLanguage.english

  /// The same form in a file whose names are in `language`.
  func reading(_ language: CaptionLanguage) -> Self {
    var format = self
    format.language = language
    return format
  }
}
