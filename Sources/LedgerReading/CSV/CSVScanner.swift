/// Cuts CSV text into records and fields, in one pass over its bytes.
///
/// Delimiters, quotes and line ends are ASCII, so UTF-8 needs no decoding here. A record with a
/// flaw is left out and noted; scanning goes on after it.
/// - Source: RFC 4180 section 2; inputs.md sections 4 and 5.
struct CSVScanner: Sendable {
  /// The sign between fields.
  let delimiter: UInt8
  /// How the lines of the text end.
  let lineEnd: LineEnd
  /// How a quote is written inside a field in quotes.
  let quoteEscape: QuoteEscape
  /// How many fields a record has.
  let fieldCount: Int
  /// The header as it is written, which must not come again.
  var header: Range<Int>?
  /// Where the next record begins.
  private(set) var offset: Int
  /// The line of `offset`, from 1.
  private(set) var line: Int
  /// What was wrong with records, in their order.
  private(set) var flaws: [CSVFlaw] = []
  /// The first line that ends otherwise than the first one, or nil.
  private(set) var otherLineEnd: TextPosition?
  /// Whether there is nothing more to read.
  private(set) var isFinished = false
  /// Where the last field begins if the text ends without a line end, or nil.
  private(set) var openEnd: OpenEnd?

  /// A last record that no line end completes.
  struct OpenEnd: Hashable, Sendable {
    /// Where the record begins.
    var start: Int
    /// The line on which it begins.
    var line: Int
    /// Where its last field begins.
    var lastField: Int
  }

  /// Creates a scanner that begins at `offset`, the beginning of `line`.
  init(
    delimiter: UInt8, lineEnd: LineEnd, quoteEscape: QuoteEscape = .doubled, fieldCount: Int,
    offset: Int, line: Int
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.quoteEscape = quoteEscape
    self.fieldCount = fieldCount
    self.offset = offset
    self.line = line
  }

  /// Fills `batch` with the next records; it stays empty at the end of the text.
  ///
  /// - Complexity: O(*n*) in the bytes of those records.
  mutating func fill(_ batch: inout RecordBatch, from bytes: Span<UInt8>) {
    batch.clear(base: offset)
    while flaws.count < ReadingLimits.flaws, skipBlankLines(in: bytes) {
      if batch.isFull(at: offset) { return }
      scanRecord(of: bytes, into: &batch)
    }
    isFinished = true
  }

  /// Passes over lines without a byte; returns whether there is a record.
  mutating func skipBlankLines(in bytes: Span<UInt8>) -> Bool {
    while offset < bytes.count, let end = lineEndLength(in: bytes, at: offset) {
      offset += end
      line += 1
    }
    return offset < bytes.count
  }

  /// Passes over whole lines up to the one numbered `row`; false when the text ends before it.
  mutating func skipLines(before row: Int, in bytes: Span<UInt8>) -> Bool {
    while line < row, offset < bytes.count {
      if let end = lineEndLength(in: bytes, at: offset) {
        offset += end
        line += 1
      } else {
        offset += 1
      }
    }
    return line >= row && offset < bytes.count
  }

  /// Scans the record at `offset`, which must lie before the end.
  mutating func scanRecord(of bytes: Span<UInt8>, into batch: inout RecordBatch) {
    var record = Record(start: offset, line: line)
    var end = FieldEnd.delimiter
    while end == .delimiter {
      let start = offset
      record.lastField = start
      record.fieldCount += 1
      if record.fieldCount == fieldCount + 1 { record.firstExtraField = start }
      let isQuoted = start < bytes.count && bytes[start] == .quote
      end =
        isQuoted
        ? scanQuotedField(of: bytes, in: &record, into: &batch)
        : scanPlainField(of: bytes, in: &record, into: &batch)
      if offset - start > ReadingLimits.fieldBytes { record.note(.fieldTooLong, at: start) }
    }
    finish(record, end, in: bytes, &batch)
  }

  private mutating func finish(
    _ record: Record, _ end: FieldEnd, in bytes: Span<UInt8>, _ batch: inout RecordBatch
  ) {
    var record = record
    if end == .text {
      openEnd = OpenEnd(start: record.start, line: record.line, lastField: record.lastField)
    }
    if offset - record.start > ReadingLimits.recordBytes {
      record.note(.recordTooLong, at: record.start)
    }
    if record.fieldCount > fieldCount {
      record.note(.fields(record.fieldCount), at: record.firstExtraField)
    } else if record.fieldCount < fieldCount {
      let problem: CSVFlaw.Problem =
        end == .text ? .truncated(record.fieldCount) : .fields(record.fieldCount)
      record.note(problem, at: record.start)
    } else if isHeader(record.start, in: bytes) {
      record.note(.headerAgain, at: record.start)
    }
    if let flaw = record.flaw {
      flaws.append(flaw)
      batch.dropFields()
    } else {
      batch.endRecord(start: record.start, line: record.line)
    }
  }

  /// Scans up to the next delimiter or line end.
  private mutating func scanPlainField(
    of bytes: Span<UInt8>, in record: inout Record, into batch: inout RecordBatch
  ) -> FieldEnd {
    let start = offset
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter {
        append(start..<index, record, to: &batch)
        offset = index + 1
        return .delimiter
      }
      if byte <= .cr || byte == .quote {
        if let length = lineEndLength(in: bytes, at: index) {
          append(start..<index, record, to: &batch)
          return endLine(at: index, length: length)
        }
        switch byte {
        case .quote: record.note(.bareQuote, at: start)
        case 0, .cr: record.note(.control(byte), at: index)
        default: break
        }
      }
      index += 1
    }
    append(start..<index, record, to: &batch)
    offset = index
    return .text
  }

  /// Scans a field in quotes and what may follow its closing quote.
  private mutating func scanQuotedField(
    of bytes: Span<UInt8>, in record: inout Record, into batch: inout RecordBatch
  ) -> FieldEnd {
    let opening = offset
    var index = opening + 1
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if quoteEscape.escapesQuote(in: bytes, at: index) {
        hasEscapes = true
        index += 1
      } else if byte == .quote {
        break
      } else if byte == .lf || (byte == .cr && lineEnd == .cr) {
        line += 1
      } else if byte == 0 {
        record.note(.control(byte), at: index)
      }
      index += 1
    }
    guard index < bytes.count else {
      record.note(.unclosedQuote, at: opening)
      append(opening + 1..<index, record, to: &batch)
      offset = index
      return .text
    }
    if hasEscapes {
      appendUnescaped(opening + 1..<index, of: bytes, record, to: &batch)
    } else {
      append(opening + 1..<index, record, to: &batch)
    }
    return scanAfterQuote(at: index + 1, of: bytes, in: &record)
  }

  private mutating func scanAfterQuote(
    at first: Int, of bytes: Span<UInt8>, in record: inout Record
  ) -> FieldEnd {
    var index = first
    while index < bytes.count {
      if bytes[index] == delimiter {
        offset = index + 1
        return .delimiter
      }
      if let length = lineEndLength(in: bytes, at: index) {
        return endLine(at: index, length: length)
      }
      record.note(.textAfterQuote, at: index)
      index += 1
    }
    offset = index
    return .text
  }

  /// How long the line end at `index` is, or nil when there is none.
  private func lineEndLength(in bytes: Span<UInt8>, at index: Int) -> Int? {
    if bytes[index] == .lf { return 1 }
    guard bytes[index] == .cr else { return nil }
    if lineEnd == .cr { return 1 }
    return index + 1 < bytes.count && bytes[index + 1] == .lf ? 2 : nil
  }

  private mutating func endLine(at index: Int, length: Int) -> FieldEnd {
    if otherLineEnd == nil, lineEnd != .cr, (length == 2) != (lineEnd == .crlf) {
      otherLineEnd = TextPosition(line: line, column: 1)
    }
    offset = index + length
    line += 1
    return .line
  }

  private func append(_ range: Range<Int>, _ record: Record, to batch: inout RecordBatch) {
    guard record.fieldCount <= fieldCount else { return }
    batch.fields.append(
      RecordBatch.Field(start: range.lowerBound - batch.base, length: range.count))
  }

  private func appendUnescaped(
    _ range: Range<Int>, of bytes: Span<UInt8>, _ record: Record, to batch: inout RecordBatch
  ) {
    guard record.fieldCount <= fieldCount else { return }
    let start = batch.unescaped.count
    var index = range.lowerBound
    while index < range.upperBound {
      if quoteEscape.escapesQuote(in: bytes, at: index) { index += 1 }
      batch.unescaped.append(bytes[index])
      index += 1
    }
    batch.fields.append(
      RecordBatch.Field(
        start: start, length: batch.unescaped.count - start, isUnescaped: true))
  }

  /// Whether the record from `start` to `offset` is the header once more, with or without a mark.
  private func isHeader(_ start: Int, in bytes: Span<UInt8>) -> Bool {
    guard let header, header.count > 0 else { return false }
    var first = start
    if first + 3 <= bytes.count, bytes[first] == 0xEF, bytes[first + 1] == 0xBB,
      bytes[first + 2] == 0xBF
    {
      first += 3
    }
    let end = first + header.count
    guard end <= offset, bytes[end - 1] == bytes[header.upperBound - 1],
      end == bytes.count || bytes[end] == .lf || bytes[end] == .cr
    else { return false }
    for index in 0..<header.count
    where bytes[first + index] != bytes[header.lowerBound + index] { return false }
    return true
  }
}

/// What ended a field.
private enum FieldEnd {
  case delimiter, line, text
}

/// A record that is being scanned.
private struct Record {
  let start: Int
  let line: Int
  var fieldCount = 0
  var lastField = 0
  var firstExtraField = 0
  var flaw: CSVFlaw?

  init(start: Int, line: Int) {
    self.start = start
    self.line = line
  }

  /// Keeps the first flaw: what follows one is often its consequence.
  mutating func note(_ problem: CSVFlaw.Problem, at offset: Int) {
    if flaw == nil { flaw = CSVFlaw(problem: problem, offset: offset, start: start, line: line) }
  }
}
