/// The fields of one record of CSV text with their places: for headers and messages, not for speed.
struct CSVFields: Hashable, Sendable {
  /// A field as written and as meant.
  struct Field: Hashable, Sendable {
    /// Where it is written, quotes included.
    var range: Range<Int>
    /// Its text, without quotes and escapes.
    var text: [UInt8]
  }

  /// The fields, in order.
  private(set) var fields: [Field] = []
  /// Where the record ends, its line end not included.
  private(set) var end: Int

  /// Cuts the record at `start`; text after a closing quote counts as part of the field.
  ///
  /// - Complexity: O(*n*) in the length of the record.
  init(
    at start: Int, in bytes: Span<UInt8>, delimiter: UInt8, lineEnd: LineEnd,
    quoteEscape: QuoteEscape = .doubled
  ) {
    var first = start
    var index = start
    var text: [UInt8] = []
    var isQuoted = false
    end = bytes.count
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted, quoteEscape.escapesQuote(in: bytes, at: index) {
        text.append(bytes[index + 1])
        index += 1
      } else if byte == .quote, isQuoted || index == first {
        isQuoted.toggle()
      } else if isQuoted {
        text.append(byte)
      } else if byte == delimiter {
        fields.append(Field(range: first..<index, text: text))
        text = []
        first = index + 1
      } else if Self.isLineEnd(bytes, index, lineEnd) {
        end = index
        break
      } else {
        text.append(byte)
      }
      index += 1
    }
    fields.append(Field(range: first..<end, text: text))
  }

  private static func isLineEnd(_ bytes: Span<UInt8>, _ index: Int, _ lineEnd: LineEnd) -> Bool {
    if bytes[index] == .lf { return true }
    guard bytes[index] == .cr else { return false }
    return lineEnd == .cr || (index + 1 < bytes.count && bytes[index + 1] == .lf)
  }
}
