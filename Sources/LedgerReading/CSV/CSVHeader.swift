import Diagnostics

/// The header of a CSV text, and what it says about the rest.
///
/// - Source: inputs.md sections 2, 4 and 5.
struct CSVHeader: Hashable, Sendable {
  /// The names, in order.
  var fields: [HeaderField]
  /// Where each name is written, quotes included.
  var ranges: [Range<Int>]
  /// The sign between fields.
  var delimiter: UInt8
  /// How lines end.
  var lineEnd: LineEnd
  /// How a quote is written inside a field in quotes.
  var quoteEscape: QuoteEscape
  /// Where it is written, without its line end.
  var range: Range<Int>
  /// Its line, from 1.
  var line: Int

  /// Finds the header of `bytes` from `start`; `file` is named in refusals.
  ///
  /// - Complexity: O(*n*) in the length of the first lines.
  init(
    of bytes: Span<UInt8>, from start: Int, file: String, form: CSVForm = CSVForm()
  ) throws(Refusal) {
    let lineEnd = LineEnd(of: bytes, from: start)
    self.lineEnd = lineEnd
    quoteEscape = form.quoteEscape
    var cursor = CSVScanner(
      delimiter: 0, lineEnd: lineEnd, fieldCount: 0, offset: start, line: 1)
    guard cursor.skipBlankLines(in: bytes) else { throw Refusal(.noHeader(file)) }
    var stated = form.delimiter
    let first = CSVFields(at: cursor.offset, in: bytes, delimiter: 0, lineEnd: lineEnd)
    if let sign = Self.statedDelimiter(first, in: bytes) {
      stated = sign
      cursor = CSVScanner(
        delimiter: 0, lineEnd: lineEnd, fieldCount: 0, offset: first.end, line: cursor.line)
      guard cursor.skipBlankLines(in: bytes) else { throw Refusal(.noHeader(file)) }
    }
    if let row = form.headerRow {
      guard cursor.skipLines(before: row, in: bytes) else {
        throw Refusal(.noHeaderRow(row, file))
      }
    }
    let candidates = (stated.map { [$0] } ?? Self.delimiters).map { [offset = cursor.offset] in
      Candidate(at: offset, in: bytes, delimiter: $0, lineEnd: lineEnd)
    }
    let best = Self.best(of: candidates)
    delimiter = best.delimiter
    fields = best.fields
    ranges = best.ranges
    range = cursor.offset..<best.end
    line = cursor.line
    guard fields.count <= ReadingLimits.columns else {
      let place = InputLocation(file: file, line: line, column: 1)
      throw Refusal(.tooManyColumns(fields.count, at: place))
    }
    if best.known < 2, form.headerRow == nil {
      try refuseUnknown(bytes, file, isStated: stated != nil)
    }
  }

  /// Throws if another line or another delimiter explains why the names are unknown.
  private func refuseUnknown(
    _ bytes: Span<UInt8>, _ file: String, isStated: Bool
  ) throws(Refusal) {
    let first = InputLocation(file: file, line: 1, column: 1)
    if !isStated {
      for sign in "|^~:! ".utf8 {
        let other = Candidate(at: range.lowerBound, in: bytes, delimiter: sign, lineEnd: lineEnd)
        if other.known >= 2 { throw Refusal(.delimiter(sign, at: first)) }
      }
    }
    if let line = headerBelow(in: bytes) { throw Refusal(.headerBelow(line, at: first)) }
    if fields.contains(where: \.looksLikeData) { throw Refusal(.dataFirst(at: first)) }
  }

  /// The line of a header that stands below titles, or nil.
  private func headerBelow(in bytes: Span<UInt8>) -> Int? {
    var cursor = CSVScanner(
      delimiter: 0, lineEnd: lineEnd, fieldCount: 0, offset: range.upperBound, line: line)
    for _ in 0..<ReadingLimits.headerLines {
      guard cursor.skipBlankLines(in: bytes) else { return nil }
      let offset = cursor.offset
      let candidates = Self.delimiters.map {
        Candidate(at: offset, in: bytes, delimiter: $0, lineEnd: lineEnd)
      }
      let best = Self.best(of: candidates)
      if best.known >= 2 { return cursor.line }
      let next = CSVFields(at: offset, in: bytes, delimiter: 0, lineEnd: lineEnd).end
      let end = TextPosition(
        of: next, from: offset, at: TextPosition(line: cursor.line, column: 1), in: bytes,
        lineEnd: lineEnd)
      cursor = CSVScanner(
        delimiter: 0, lineEnd: lineEnd, fieldCount: 0, offset: next, line: end.line)
    }
    return nil
  }

  private static let delimiters = Array(",;\t".utf8)

  /// The sign of a line `sep=X`, or nil.
  private static func statedDelimiter(_ first: CSVFields, in bytes: Span<UInt8>) -> UInt8? {
    guard first.fields.count == 1, let text = first.fields.first?.text, text.count == 5,
      text.prefix(4).map({ $0 | 0x20 }) == Array("sep".utf8) + [UInt8(ascii: "=") | 0x20]
    else { return nil }
    let sign = text[4]
    let isLetterOrDigit = FoldedName([sign]).text.isEmpty == false
    return sign < 0x80 && sign != .quote && !isLetterOrDigit ? sign : nil
  }

  /// The candidate with the most known names, of several the one with the most fields.
  private static func best(of candidates: [Candidate]) -> Candidate {
    var best = candidates[0]
    for candidate in candidates.dropFirst()
    where (candidate.known, candidate.fields.count) > (best.known, best.fields.count) {
      best = candidate
    }
    return best
  }
}

/// A first line cut at one delimiter.
private struct Candidate {
  let delimiter: UInt8
  let fields: [HeaderField]
  let ranges: [Range<Int>]
  let end: Int
  /// How many names are known, or carry a field number as most of their line do.
  let known: Int

  init(at offset: Int, in bytes: Span<UInt8>, delimiter: UInt8, lineEnd: LineEnd) {
    let record = CSVFields(at: offset, in: bytes, delimiter: delimiter, lineEnd: lineEnd)
    self.delimiter = delimiter
    end = record.end
    fields = record.fields.map { HeaderField(name: String(decoding: $0.text, as: UTF8.self)) }
    ranges = record.fields.map(\.range)
    let named = fields.count { $0.column != nil }
    known = fields.areNumbered ? fields.count { $0.column != nil || $0.number != nil } : named
  }
}

extension [HeaderField] {
  /// Whether the names carry field numbers: at least two do, and half of all.
  var areNumbered: Bool {
    let numbered = count { $0.number != nil }
    return numbered >= 2 && numbered * 2 >= count { !$0.isBlank }
  }
}

extension HeaderField {
  /// Whether it is a number or a date, which names no column.
  fileprivate var looksLikeData: Bool {
    name.utf8.first.map { (48...57).contains($0) } ?? false
  }
}

extension Diagnostic {
  static func noHeader(_ file: String) -> Self {
    Self(
      .error, .eHeader, at: InputLocation(file: file, line: 1, column: 1),
      "the file has no header; its first line must name the columns")
  }

  static func noHeaderRow(_ row: Int, _ file: String) -> Self {
    Self(
      .error, .eHeader, at: InputLocation(file: file, line: 1, column: 1),
      "the profile says the header stands on line \(row), and the file ends before it")
  }

  static func delimiter(_ sign: UInt8, at place: InputLocation) -> Self {
    let name = sign == .space ? "spaces" : "'\(Character(Unicode.Scalar(sign)))'"
    return Self(
      .error, .eDelimiter, at: place,
      "the columns seem to be parted by \(name); use a comma, semicolon or tab, "
        + "or write delimiter: \"\(Character(Unicode.Scalar(sign)))\" in a profile")
  }

  static func headerBelow(_ line: Int, at place: InputLocation) -> Self {
    Self(
      .error, .eHeader, at: place,
      "the first line is no header, line \(line) looks like it; "
        + "write headerRow: \(line) in a profile or remove the lines above")
  }

  static func dataFirst(at place: InputLocation) -> Self {
    Self(
      .error, .eHeader, at: place,
      "the first line looks like data; the file must begin with the names of the columns",
      notes: [.doctor(place.file)])
  }

  static func tooManyColumns(_ count: Int, at place: InputLocation) -> Self {
    Self(
      .error, .eLimit, at: place,
      "the header has \(count) columns; at most \(ReadingLimits.columns) are read")
  }
}
