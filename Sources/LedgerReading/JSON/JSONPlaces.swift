import Diagnostics
import ProductionLedger

/// Where the keys and rows of a JSON text are written.
struct JSONPlaces: RecordPlaces {
  /// The file.
  let file: InputFile
  /// Its rows.
  let layout: JSONLayout
  /// Known positions in it.
  let marks: TextMarks

  func nameOfField(_ field: Int) -> OutputJournalLine.FieldLocation {
    place(of: layout.names.tokens[layout.names.columns[field]])
  }

  func location(at start: Int, line: UInt32) -> InputLocation { location(of: start) }

  func cells(at start: Int, line: UInt32) -> [SourceRows.Cell] {
    let bytes = file.bytes.span
    var scanner = JSONScanner(offset: start)
    var record = JSONRecord()
    let object = OutputJournalLine.FieldLocation(location: location(of: start), length: 1)
    let missing = SourceRows.Cell(place: object, text: "")
    var cells = Array(repeating: missing, count: layout.names.columns.count)
    // The row was read before, so it can be read again.
    try? scanner.scanRecord(of: bytes, within: layout.depth, into: &record)
    for member in record.members {
      guard let number = layout.names.number(of: member.key, in: bytes),
        let field = layout.names.fields[number]
      else { continue }
      cells[field] = SourceRows.Cell(
        place: place(of: member.value), text: member.value.text(in: bytes))
    }
    return cells
  }

  /// The place of an offset.
  func location(of offset: Int) -> InputLocation {
    let position = marks.position(of: offset, in: file.bytes.span)
    return InputLocation(file: file.file, line: position.line, column: position.column)
  }

  private func place(of token: JSONToken) -> OutputJournalLine.FieldLocation {
    let bytes = file.bytes.span
    var length = 0
    for index in token.start..<token.end where bytes[index] & 0xC0 != 0x80 { length += 1 }
    return .init(location: location(of: token.start), length: length)
  }
}
