/// How the bytes of a file are to be understood, before any name in it is.
package struct FileForm: Hashable, Sendable {
  /// The formats.
  package enum Format: String, Hashable, Sendable {
    case csv = "CSV"
    case json = "JSON"
    case odata = "OData answer"
    case workbook = "Excel workbook"
    case empty = "empty"
    case unread = "not read"

    /// Whether it has numbers of its own, besides text.
    var hasNumbers: Bool {
      switch self {
      case .json, .odata, .workbook: true
      case .csv, .empty, .unread: false
      }
    }
  }

  /// The format.
  package var format: Format
  /// What else the file is, where it is of no format that is read, with what to do; else nil.
  package var advice: String?
  /// The encoding of its text, or nil where the format has none to state.
  package var encoding: String?
  /// Whether the text begins with a byte order mark.
  package var hasByteOrderMark: Bool
  /// Whether the encoding is only guessed, from the letters that its bytes would be.
  package var isEncodingSuspected: Bool
  /// The sign between the fields of a CSV text, or nil in other formats.
  package var delimiter: String?
  /// How the lines of a CSV text end, or nil in other formats.
  package var lineEnd: String?

  /// Creates the form of a file.
  init(
    _ format: Format, advice: String? = nil, encoding: String? = nil,
    hasByteOrderMark: Bool = false, isEncodingSuspected: Bool = false
  ) {
    self.format = format
    self.advice = advice
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.isEncodingSuspected = isEncodingSuspected
  }
}
