import Diagnostics
import ProductionLedger

/// The records of a table of a file, as far as messages need them.
///
/// While reading, only the offset and the line of each record are kept.
struct SourceRows: Sendable {
  /// The file, as messages name it.
  let file: String
  /// The names of its header.
  let fields: [HeaderField]
  /// The line of its header.
  let headerLine: Int
  /// The column of each field.
  let columns: [Column?]
  /// Where each record begins.
  private(set) var starts: [Int] = []
  /// On which line each record begins, ascending.
  private(set) var lines: [UInt32] = []
  private let places: any RecordPlaces

  /// Creates the rows of a table of which no record was read yet.
  init(file: String, reading: some RecordReading, columns: [Column?]) {
    self.file = file
    self.columns = columns
    fields = reading.fields
    headerLine = reading.headerLine
    places = reading.places
  }

  /// A cell as it is written, with its place.
  struct Cell: Hashable, Sendable {
    /// Where it begins, and how many scalars it has, quotes included.
    var place: OutputJournalLine.FieldLocation
    /// Its text, without quotes and escapes.
    var text: String
  }

  /// How many records were read.
  var count: Int { starts.count }
  /// The sheet of a workbook, or nil.
  var sheet: String? { places.sheet }
  /// Where the header begins.
  var headerLocation: InputLocation { location(line: headerLine) }

  /// Takes the records of a batch.
  mutating func append(_ batch: RecordBatch) {
    starts += batch.starts
    lines += batch.lines
  }

  /// The cells of a record.
  ///
  /// - Complexity: O(*n*) in the length of the record.
  func cells(of record: Int) -> [Cell] {
    places.cells(at: starts[record], line: lines[record])
  }

  /// The cell of a record at a field.
  func cell(of record: Int, field: Int) -> Cell {
    cells(of: record)[field]
  }

  /// The place of a name in the header.
  func nameOfField(_ field: Int) -> OutputJournalLine.FieldLocation {
    places.nameOfField(field)
  }

  /// The place of a record.
  func location(of record: Int) -> InputLocation {
    places.location(at: starts[record], line: lines[record])
  }

  /// The place of a column in a record, or of the record if the file lacks the column.
  func location(of column: Column?, record: Int) -> InputLocation {
    guard starts.indices.contains(record) else { return headerLocation }
    guard let column, let field = columns.firstIndex(of: column) else {
      return location(of: record)
    }
    return cell(of: record, field: field).place.location
  }

  /// The beginning of a line, or of a row of a sheet.
  private func location(line: Int) -> InputLocation {
    InputLocation(file: file, sheet: sheet, line: line, column: 1)
  }
}
