import Diagnostics
import ProductionLedger

/// Where the names and rows of a sheet are written.
struct SheetPlaces: RecordPlaces {
  /// The file, as messages name it.
  let file: String
  /// The name of the sheet.
  let sheetName: String
  /// The text of the sheet.
  let content: SheetContent
  /// What its cells refer to.
  let cells: SheetCells
  /// Its header.
  let header: SheetHeader

  var sheet: String? { sheetName }

  func nameOfField(_ field: Int) -> OutputJournalLine.FieldLocation {
    place(row: header.row, column: header.firstColumn + field)
  }

  func location(at start: Int, line: UInt32) -> InputLocation {
    place(row: Int(line), column: 1).location
  }

  func cells(at start: Int, line: UInt32) -> [SourceRows.Cell] {
    var found = header.fields.indices.map { field in
      let column = header.firstColumn + field
      return SourceRows.Cell(place: place(row: Int(line), column: column), text: "")
    }
    var scanner = SheetScanner(of: cells, row: Int(line), at: start)
    var row = SheetRow()
    var unescaped: [UInt8] = []
    let bytes = content.bytes
    // A row that was read before is read again without a flaw.
    _ = try? scanner.next(of: bytes.span, into: &row, unescaped: &unescaped)
    for cell in row.cells where found.indices.contains(cell.column - header.firstColumn) {
      found[cell.column - header.firstColumn].text =
        cell.field.string(in: bytes, unescaped: unescaped, shared: cells.strings.bytes)
    }
    return found
  }

  /// A cell; nothing of a sheet is underlined, so its length does not matter.
  private func place(row: Int, column: Int) -> OutputJournalLine.FieldLocation {
    let location = InputLocation(file: file, sheet: sheetName, line: row, column: column)
    return .init(location: location, length: 1)
  }
}
