import Diagnostics
import ProductionLedger

/// Numbers in columns of text that are so long that a spreadsheet may have altered them.
///
/// A lot number of 16 digits that was typed or pasted into Excel as a number ends in a zero.
/// - Source: Microsoft, "Excel specifications and limits": number precision of 15 digits.
struct LongNumbers: Sendable {
  /// How many digits of a number a spreadsheet keeps.
  private static let keptDigits = 15

  /// The first record, from 0, and how many there are, by field.
  private var found: [Int: (record: Int, count: Int)] = [:]

  /// Creates a collection without numbers.
  init() {}

  /// Takes a cell of a column of text; others than long numbers of their format say nothing.
  @inline(__always)
  mutating func append(
    _ record: Int, _ field: Int, of batch: RecordBatch, in bytes: Span<UInt8>, first: Int
  ) {
    guard batch.isNumber(record, field) else { return }
    let isLong = batch.withCell(record, field, in: bytes) { Self.isLong($0) }
    if isLong { found[field, default: (first + record, 0)].count += 1 }
  }

  /// Whether the whole part of a plain decimal has more digits than a spreadsheet keeps.
  private static func isLong(_ number: Span<UInt8>) -> Bool {
    guard number.count > keptDigits else { return false }
    var digits = 0
    for index in number.indices where number[index] != UInt8(ascii: "-") {
      guard number[index] &- 48 < 10 else { break }
      digits += 1
    }
    return digits > keptDigits
  }

  /// The warnings for a table in `rows`, one a column; none unless it is a sheet.
  func warnings(in rows: SourceRows) -> [Diagnostic] {
    guard rows.sheet != nil else { return [] }
    return found.sorted { $0.key < $1.key }.compactMap { field, found in
      rows.columns[field].map { column in
        .longNumber(column, rows.cell(of: found.record, field: field), count: found.count)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func longNumber(
    _ column: Column, _ cell: SourceRows.Cell, count: Int
  ) -> Self {
    let rest = count == 1 ? "" : count == 2 ? ", as is 1 more" : ", as are \(count - 1) more"
    return Self(
      .warning, .wDigits, at: cell.place.location, length: cell.place.length,
      "\(column.caption) '\(VisibleText.of(cell.text))' is a number of more than 15 digits\(rest); "
        + "Excel writes zeros for the rest, so compare it with the ERP")
  }
}
