import Diagnostics
import ProductionLedger

/// Where the names and records of a CSV text are written.
struct CSVPlaces: RecordPlaces {
  /// The file, in UTF-8.
  let file: InputFile
  /// Its header.
  let header: CSVHeader

  func nameOfField(_ field: Int) -> OutputJournalLine.FieldLocation {
    let place = location(
      of: header.ranges[field].lowerBound, from: header.range.lowerBound, line: header.line)
    return .init(location: place, length: header.fields[field].name.unicodeScalars.count)
  }

  func location(at start: Int, line: UInt32) -> InputLocation {
    InputLocation(file: file.file, line: Int(line), column: 1)
  }

  func cells(at start: Int, line: UInt32) -> [SourceRows.Cell] {
    let bytes = file.bytes.span
    let fields = CSVFields(
      at: start, in: bytes, delimiter: header.delimiter, lineEnd: header.lineEnd,
      quoteEscape: header.quoteEscape)
    var position = TextPosition(line: Int(line), column: 1)
    var offset = start
    return fields.fields.map { field in
      position = TextPosition(
        of: field.range.lowerBound, from: offset, at: position, in: bytes,
        lineEnd: header.lineEnd)
      offset = field.range.lowerBound
      let location = InputLocation(file: file.file, line: position.line, column: position.column)
      let length = Self.scalarCount(field.range, in: bytes)
      return SourceRows.Cell(
        place: .init(location: location, length: length),
        text: String(decoding: field.text, as: UTF8.self))
    }
  }

  /// The place of an offset in a record that begins at `start` on `line`.
  func location(of offset: Int, from start: Int, line: Int) -> InputLocation {
    let position = TextPosition(
      of: offset, from: start, at: TextPosition(line: line, column: 1), in: file.bytes.span,
      lineEnd: header.lineEnd)
    return InputLocation(file: file.file, line: position.line, column: position.column)
  }

  /// The error for a flaw of a record.
  func diagnostic(of flaw: CSVFlaw) -> Diagnostic {
    .flaw(
      flaw, at: location(of: flaw.offset, from: flaw.start, line: flaw.line),
      expected: header.fields.count, headerLine: header.line, hint: delimiterHint(flaw))
  }

  /// Says which other delimiter would give a line the right number of fields, or nil.
  private func delimiterHint(_ flaw: CSVFlaw) -> String? {
    guard case .fields(1) = flaw.problem else { return nil }
    let sign = ",;\t|".utf8.first { sign in
      sign != header.delimiter
        && CSVFields(
          at: flaw.start, in: file.bytes.span, delimiter: sign, lineEnd: header.lineEnd
        ).fields.count == header.fields.count
    }
    return sign.map { sign in
      "this line looks parted by \(sign == .tab ? "tabs" : "'\(Character(Unicode.Scalar(sign)))'")"
    }
  }

  private static func scalarCount(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
