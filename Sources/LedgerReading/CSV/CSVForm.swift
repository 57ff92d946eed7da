/// What a profile states of a CSV text instead of what is found.
struct CSVForm: Hashable, Sendable {
  /// The sign between fields, or nil to find it from the header.
  var delimiter: UInt8?
  /// The line of the header, from 1, or nil for the first one.
  var headerRow: Int?
  /// How a quote is written inside a field in quotes.
  var quoteEscape = QuoteEscape.doubled

  /// Creates a form of which nothing is stated.
  init() {}

  /// Creates the form that a profile states.
  init(_ profile: FileProfile) {
    delimiter = profile.delimiter
    headerRow = profile.headerRow
    quoteEscape = profile.quoteEscape
  }
}
