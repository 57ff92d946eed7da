import ProductionLedger

/// Collects the rows of one kind of table from all files into typed columns.
///
/// - Source: design.md decision 2.
struct TableBuilder: Sendable {
  /// The kind of table.
  let kind: TableKind
  /// Where each row was read.
  private(set) var places: [RowPlace] = []
  /// Days, flags, options, entries and lines.
  var numbers: [Column: [Int32]] = [:]
  /// Quantities and times.
  var quantities: [Column: [Int64]] = [:]
  /// Texts.
  var symbols: [Column: [Symbol]] = [:]
  /// The cells of the file at hand that could not be read, in no order.
  private(set) var flaws: [CellFlaw] = []
  /// The numbers of the file at hand that may have been altered.
  private(set) var longNumbers = LongNumbers()
  private var readings: [ColumnReading] = []
  private var source: UInt16 = 0
  private var firstRow = 0

  /// Creates a builder without rows.
  init(_ kind: TableKind) {
    self.kind = kind
  }

  /// How many rows there are.
  var count: Int { places.count }
  /// The rows of the file at hand.
  var rowsOfFile: Range<Int> { firstRow..<count }
  /// The columns of the file at hand.
  var columnsOfFile: Set<Column> { Set(readings.map(\.column)) }

  /// Begins a file whose fields are `columns`, the `source`th of the run.
  ///
  /// Entry numbers that are text are kept as symbols until `rank(_:by:)`.
  mutating func beginFile(
    _ columns: [Column?], source: UInt16, numbersAreText: Bool = false,
    format: CellFormat = CellFormat()
  ) {
    self.source = source
    firstRow = count
    flaws = []
    longNumbers = LongNumbers()
    var seen: Set<Column> = []
    readings = columns.enumerated().compactMap { field, column in
      // A name that comes twice is an error; each column gets one value a row all the same.
      guard let column, seen.insert(column).inserted else { return nil }
      return ColumnReading(
        column, field: field, in: kind, numbersAreText: numbersAreText, format: format)
    }
    for reading in readings { pad(reading) }
  }

  /// Makes room for `rows` more rows, so that columns need not grow again and again.
  mutating func reserve(rows: Int) {
    // Twice as much as before: else a thousand small sheets copy all rows a thousand times.
    guard count + rows > places.capacity else { return }
    let total = max(count + rows, 2 * places.capacity)
    places.reserveCapacity(total)
    for column in Array(symbols.keys) { symbols[column]?.reserveCapacity(total) }
    for column in Array(quantities.keys) { quantities[column]?.reserveCapacity(total) }
    for column in Array(numbers.keys) { numbers[column]?.reserveCapacity(total) }
  }

  /// Takes the records of `batch`, whose text is in `bytes`.
  ///
  /// - Complexity: O(*n*) in the bytes of the records.
  mutating func append(
    _ batch: RecordBatch, of bytes: Span<UInt8>, symbols table: inout SymbolTable
  ) {
    let first = count - firstRow
    for cell in batch.flawed where readings.contains(where: { $0.field == cell.field }) {
      note(cell.problem, record: first + cell.record, field: cell.field)
    }
    for index in readings.indices {
      switch readings[index].content {
      case .text: appendSymbols(index, batch, bytes, &table, first)
      case .quantity: appendQuantities(index, batch, bytes, first)
      default: appendNumbers(index, batch, bytes, first)
      }
    }
    for (record, line) in batch.lines.enumerated() {
      places.append(
        RowPlace(source: source, line: line, record: UInt32(clamping: first + record)))
    }
  }

  private mutating func appendNumbers(
    _ index: Int, _ batch: RecordBatch, _ bytes: Span<UInt8>, _ first: Int
  ) {
    var reading = readings[index]
    var values = numbers.removeValue(forKey: reading.column) ?? []
    for record in 0..<batch.count {
      do throws(CellProblem) {
        let value = try batch.withCell(record, reading.field, in: bytes) {
          (cell) throws(CellProblem) in
          try reading.number(cell, isNumber: batch.isNumber(record, reading.field))
        }
        values.append(value)
      } catch {
        values.append(ColumnValues.unknownNumber)
        note(error, record: first + record, field: reading.field)
      }
    }
    numbers[reading.column] = values
    readings[index] = reading
  }

  private mutating func appendQuantities(
    _ index: Int, _ batch: RecordBatch, _ bytes: Span<UInt8>, _ first: Int
  ) {
    let reading = readings[index]
    var values = quantities.removeValue(forKey: reading.column) ?? []
    for record in 0..<batch.count {
      do throws(CellProblem) {
        let value = try batch.withCell(record, reading.field, in: bytes) {
          (cell) throws(CellProblem) in
          try reading.quantity(cell, isNumber: batch.isNumber(record, reading.field))
        }
        values.append(value)
      } catch {
        values.append(ColumnValues.unknownQuantity)
        note(error, record: first + record, field: reading.field)
      }
    }
    quantities[reading.column] = values
  }

  private mutating func appendSymbols(
    _ index: Int, _ batch: RecordBatch, _ bytes: Span<UInt8>,
    _ table: inout SymbolTable, _ first: Int
  ) {
    let reading = readings[index]
    var values = symbols.removeValue(forKey: reading.column) ?? []
    for record in 0..<batch.count {
      longNumbers.append(record, reading.field, of: batch, in: bytes, first: first)
      if record > 0, batch.repeats(record, reading.field, in: bytes) {
        values.append(values[values.count - 1])
      } else {
        let symbol = batch.withCell(record, reading.field, in: bytes) { cell in
          CellParsing.isBlank(cell) || reading.isEntryText && CellParsing.isNoEntry(cell)
            ? Symbol.empty : table.intern(cell)
        }
        values.append(symbol)
      }
      if reading.isRequired, values[values.count - 1].isEmpty {
        note(.blank, record: first + record, field: reading.field)
      }
    }
    symbols[reading.column] = values
  }

  /// Notes that a cell of the file at hand could not be read.
  mutating func note(_ problem: CellProblem, record: Int, field: Int) {
    guard flaws.count < ReadingLimits.flaws else { return }
    flaws.append(
      CellFlaw(record: Int32(clamping: record), field: UInt16(clamping: field), problem: problem))
  }

  /// Fills a column up to the rows there are, for the files before lacked it.
  private mutating func pad(_ reading: ColumnReading) {
    let rows = count
    switch reading.content {
    case .text:
      symbols[reading.column, default: []].pad(to: rows, with: .empty)
    case .quantity:
      quantities[reading.column, default: []].pad(to: rows, with: ColumnValues.unknownQuantity)
    default:
      numbers[reading.column, default: []].pad(to: rows, with: ColumnValues.unknownNumber)
    }
  }

  /// Ends a file: columns that it lacks are unknown in its rows.
  mutating func endFile() {
    readings = []
    let rows = count
    for column in Array(symbols.keys) { symbols[column]?.pad(to: rows, with: .empty) }
    for column in Array(quantities.keys) {
      quantities[column]?.pad(to: rows, with: ColumnValues.unknownQuantity)
    }
    for column in Array(numbers.keys) {
      numbers[column]?.pad(to: rows, with: ColumnValues.unknownNumber)
    }
  }

  /// Notes that the columns of a set are known of a row.
  mutating func setColumnSet(_ columnSet: UInt16, of row: Int) {
    places[row] = places[row].knowing(columnSet: columnSet)
  }

  /// Removes rows, given in ascending order.
  ///
  /// - Complexity: O(*n*) in the rows after the first one, for each column.
  mutating func remove(_ rows: [Int]) {
    guard !rows.isEmpty else { return }
    places.remove(at: rows)
    for column in Array(symbols.keys) { symbols[column]?.remove(at: rows) }
    for column in Array(quantities.keys) { quantities[column]?.remove(at: rows) }
    for column in Array(numbers.keys) { numbers[column]?.remove(at: rows) }
  }

  /// The rows as a table.
  var table: LedgerTable {
    var columns: [Column: ColumnValues] = [:]
    for (column, values) in symbols { columns[column] = .symbols(values) }
    for (column, values) in quantities { columns[column] = .quantities(values) }
    for (column, values) in numbers { columns[column] = .numbers(values) }
    return LedgerTable(places: places, columns: columns)
  }

  /// Some of the rows as a table.
  ///
  /// - Complexity: O(*n*) in these rows, for each column.
  func table(of rows: [Int]) -> LedgerTable {
    var columns: [Column: ColumnValues] = [:]
    for (column, values) in symbols { columns[column] = .symbols(rows.map { values[$0] }) }
    for (column, values) in quantities { columns[column] = .quantities(rows.map { values[$0] }) }
    for (column, values) in numbers { columns[column] = .numbers(rows.map { values[$0] }) }
    return LedgerTable(places: rows.map { places[$0] }, columns: columns)
  }
}

extension Array {
  /// Appends `value` until there are `count` elements.
  fileprivate mutating func pad(to count: Int, with value: Element) {
    if self.count < count { append(contentsOf: repeatElement(value, count: count - self.count)) }
  }

  /// Removes the elements at `indices`, which ascend.
  fileprivate mutating func remove(at indices: [Int]) {
    guard var target = indices.first else { return }
    var next = 0
    for index in target..<count {
      if next < indices.count, indices[next] == index {
        next += 1
      } else {
        self[target] = self[index]
        target += 1
      }
    }
    removeLast(count - target)
  }
}
