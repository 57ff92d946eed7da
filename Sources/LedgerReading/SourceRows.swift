import Diagnostics
import ProductionLedger

/// Where the records of a file are written, for messages.
///
/// Positions are worked out on demand from the text itself; while reading, only the offset and line
/// of each record are kept.
struct SourceRows: Sendable {
  /// The file.
  let file: InputFile
  /// Its header.
  let header: CSVHeader
  /// The column of each field.
  let columns: [Column?]
  /// Where each record begins.
  var starts: [Int] = []
  /// On which line each record begins, ascending.
  var lines: [UInt32] = []

  /// Creates the rows of a file of which no record was read yet.
  init(file: InputFile, header: CSVHeader, columns: [Column?]) {
    self.file = file
    self.header = header
    self.columns = columns
  }

  /// A cell as it is written, with its place.
  struct Cell: Hashable, Sendable {
    /// Where it begins, and how many scalars it has, quotes included.
    var place: OutputJournalLine.FieldLocation
    /// Its text, without quotes and escapes.
    var text: String
  }

  /// The number of the record that begins on a line.
  ///
  /// - Complexity: O(log *n*).
  func record(onLine line: UInt32) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, lines.count - 1))
  }

  /// The cells of a record.
  ///
  /// - Complexity: O(*n*) in the length of the record.
  func cells(of record: Int) -> [Cell] {
    let bytes = file.bytes.span
    let fields = CSVFields(
      at: starts[record], in: bytes, delimiter: header.delimiter, lineEnd: header.lineEnd)
    var position = TextPosition(line: Int(lines[record]), column: 1)
    var offset = starts[record]
    return fields.fields.map { field in
      position = TextPosition(
        of: field.range.lowerBound, from: offset, at: position, in: bytes,
        lineEnd: header.lineEnd)
      offset = field.range.lowerBound
      let location = InputLocation(file: file.file, line: position.line, column: position.column)
      let length = Self.scalarCount(field.range, in: bytes)
      return Cell(
        place: .init(location: location, length: length),
        text: String(decoding: field.text, as: UTF8.self))
    }
  }

  /// The cell of a record at a field.
  func cell(of record: Int, field: Int) -> Cell {
    cells(of: record)[field]
  }

  /// The place of a column in the row that begins on `line`, or of the row if it lacks the column.
  func location(of column: Column?, onLine line: UInt32) -> InputLocation {
    let start = InputLocation(file: file.file, line: Int(line), column: 1)
    guard let column, let field = columns.firstIndex(of: column), !lines.isEmpty else {
      return start
    }
    return cell(of: record(onLine: line), field: field).place.location
  }

  /// The place of an offset in a record that begins at `start` on `line`.
  func location(of offset: Int, from start: Int, line: Int) -> InputLocation {
    let position = TextPosition(
      of: offset, from: start, at: TextPosition(line: line, column: 1), in: file.bytes.span,
      lineEnd: header.lineEnd)
    return InputLocation(file: file.file, line: position.line, column: position.column)
  }

  private static func scalarCount(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
