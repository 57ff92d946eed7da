/// Cuts the XML of a sheet into rows and cells, in one pass over its bytes.
///
/// Rows and cells may say where they stand or follow those before them. Rows that a filter hides
/// are read like others.
/// - Source: ISO/IEC 29500-1, 18.3.1.80 (sheetData), 18.3.1.73 (row), 18.3.1.4 (c), 18.18.11
///   (ST_CellType).
struct SheetScanner: Sendable {
  /// Excel's last row.
  private static let lastRow = 1_048_576
  /// Excel's last column, XFD.
  private static let lastColumn = 16_384
  private static let rows = XMLName("sheetData")

  private let cells: SheetCells
  private var xml: XMLScanner
  private var isAmongRows: Bool
  /// The number of the last row.
  private(set) var row: Int
  /// The column of the last cell.
  private var column = 0
  /// How much text the cells had so far, that of shared texts counted for each cell.
  private var textLength = 0

  /// Creates a scanner of a whole sheet.
  init(of cells: SheetCells) {
    self.cells = cells
    xml = XMLScanner()
    isAmongRows = false
    row = 0
  }

  /// Creates a scanner of the single row whose element begins at `offset`.
  init(of cells: SheetCells, row number: Int, at offset: Int) {
    self.cells = cells
    xml = XMLScanner(at: offset)
    isAmongRows = true
    row = number - 1
  }

  /// Where the scanner stands.
  var offset: Int { xml.offset }

  /// Takes the next row; false when there is none.
  ///
  /// - Parameters:
  ///   - bytes: the sheet.
  ///   - result: the row.
  ///   - unescaped: gets text that is not in `bytes` as it counts: dates, texts with escapes.
  /// - Returns: whether there was one.
  /// - Throws: the flaw of a damaged row.
  mutating func next(
    of bytes: Span<UInt8>, into result: inout SheetRow, unescaped: inout [UInt8]
  ) throws(SheetFlaw) -> Bool {
    do throws(SheetFlaw.Problem) {
      guard try findRow(in: bytes) else { return false }
      result.start = xml.start
      result.cells.removeAll(keepingCapacity: true)
      try scanRow(of: bytes, into: &result, unescaped: &unescaped)
      result.number = row
      return true
    } catch {
      throw SheetFlaw(problem: error, row: max(1, row))
    }
  }

  /// Moves to the start tag of the next row.
  private mutating func findRow(in bytes: Span<UInt8>) throws(SheetFlaw.Problem) -> Bool {
    while true {
      switch try xml.token(in: bytes) {
      case .start where isAmongRows:
        if xml.name == .row { return true }
        try xml.skip(in: bytes)
      case .start: isAmongRows = xml.depth == 2 && xml.name == Self.rows
      case .end: if isAmongRows { return false }
      case .text: break
      case .finished: return false
      }
    }
  }

  /// Scans the row whose start tag was found.
  private mutating func scanRow(
    of bytes: Span<UInt8>, into result: inout SheetRow, unescaped: inout [UInt8]
  ) throws(SheetFlaw.Problem) {
    var number = row + 1
    while let attribute = try xml.attribute(in: bytes) {
      guard attribute.isNamed(.r) else { continue }
      guard let stated = Self.number(attribute.value, of: bytes), stated > row else {
        throw .rowNumber
      }
      number = stated
    }
    guard number <= Self.lastRow else { throw .rowNumber }
    row = number
    column = 0
    while true {
      switch try xml.token(in: bytes) {
      case .start where xml.name == .c:
        let cell = try scanCell(of: bytes, unescaped: &unescaped)
        let field = try cell.text(of: bytes, in: cells, unescaped: &unescaped)
        let isFlawed = cell.isFlawed(in: cells)
        guard field.length > 0 || isFlawed else { continue }
        guard field.length <= ReadingLimits.fieldBytes else { throw .cellTooLong }
        textLength += field.length
        guard textLength <= ReadingLimits.partBytes else { throw .sheetTooLong }
        result.cells.append(.init(column: column, field: field, isFlawed: isFlawed))
      case .start: try xml.skip(in: bytes)
      case .end:
        guard xml.offset - result.start <= ReadingLimits.recordBytes else { throw .rowTooLong }
        return
      case .text: break
      case .finished: throw .xml(.cutOff)
      }
    }
  }

  /// Scans the cell whose start tag was found.
  private mutating func scanCell(
    of bytes: Span<UInt8>, unescaped: inout [UInt8]
  ) throws(SheetFlaw.Problem) -> SheetCell {
    var cell = SheetCell()
    var reference = column + 1
    while let attribute = try xml.attribute(in: bytes) {
      guard !attribute.isPrefixed else { continue }
      if attribute.name == .r {
        reference = try columnNumber(of: attribute.value, in: bytes)
      } else if attribute.name == .s {
        cell.style = Self.number(attribute.value, of: bytes) ?? 0
      } else if attribute.name == .t {
        guard let type = SheetCell.Kind(attribute.value, of: bytes) else { throw .type }
        cell.kind = type
      }
    }
    guard reference > column, reference <= Self.lastColumn else { throw .reference }
    column = reference
    while true {
      switch try xml.token(in: bytes) {
      case .start where xml.name == .v:
        cell.value = try xml.value(in: bytes, decoded: &unescaped)
      case .start where xml.name == .f:
        cell.isFormula = true
        try xml.skip(in: bytes)
      case .start where xml.name == .inline:
        cell.inlineText = try xml.string(in: bytes, to: &unescaped)
      case .start: try xml.skip(in: bytes)
      case .end: return cell
      case .text: break
      case .finished: throw .xml(.cutOff)
      }
    }
  }

  /// The column of a reference as `C7`, which must be one in this row.
  private func columnNumber(
    of range: Range<Int>, in bytes: Span<UInt8>
  ) throws(SheetFlaw.Problem) -> Int {
    var column = 0
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] &- 65 < 26 {
      column = column * 26 + Int(bytes[index] - 64)
      guard column <= Self.lastColumn else { throw .reference }
      index += 1
    }
    guard Self.number(index..<range.upperBound, of: bytes) == row else { throw .reference }
    return column
  }

  /// A whole number of at most nine digits.
  @inline(__always)
  static func number(_ range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for index in range {
      guard bytes[index] &- 48 < 10 else { return nil }
      number = number &* 10 &+ Int(bytes[index] &- 48)
    }
    return number
  }
}

/// The steps of the scanner, with its flaws as those of a sheet.
extension XMLScanner {
  @inline(__always)
  fileprivate mutating func token(in bytes: Span<UInt8>) throws(SheetFlaw.Problem) -> Token {
    do throws(XMLFlaw) { return try next(in: bytes) } catch { throw .xml(error) }
  }

  @inline(__always)
  fileprivate mutating func attribute(
    in bytes: Span<UInt8>
  ) throws(SheetFlaw.Problem) -> XMLAttribute? {
    do throws(XMLFlaw) { return try nextAttribute(in: bytes) } catch { throw .xml(error) }
  }

  fileprivate mutating func skip(in bytes: Span<UInt8>) throws(SheetFlaw.Problem) {
    do throws(XMLFlaw) { try skipElement(in: bytes) } catch { throw .xml(error) }
  }

  @inline(__always)
  fileprivate mutating func value(
    in bytes: Span<UInt8>, decoded: inout [UInt8]
  ) throws(SheetFlaw.Problem) -> RecordBatch.Field {
    do throws(XMLFlaw) {
      return try content(in: bytes, decoded: &decoded)
    } catch {
      throw .xml(error)
    }
  }

  fileprivate mutating func string(
    in bytes: Span<UInt8>, to output: inout [UInt8]
  ) throws(SheetFlaw.Problem) -> RecordBatch.Field {
    let first = output.count
    do throws(XMLFlaw) { try appendString(of: bytes, to: &output) } catch { throw .xml(error) }
    return .init(start: first, length: output.count - first, isUnescaped: true)
  }
}
