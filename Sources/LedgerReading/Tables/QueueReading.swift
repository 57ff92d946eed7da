import Diagnostics
import ProductionLedger

/// Reads output journal lines; a value that cannot be read is a flaw of its line, not of the file.
///
/// - Source: inputs.md section 5, rule 1.
struct QueueReading: Sendable {
  private var readings: [ColumnReading]
  /// The text of each line's Applies-to Entry, for a ledger whose entry numbers are text.
  private(set) var targets: [Symbol] = []
  /// The numbers that may have been altered.
  private(set) var longNumbers = LongNumbers()

  /// Creates the reading of a queue file.
  init(_ plan: ColumnPlan, format: CellFormat = CellFormat()) {
    readings = plan.columns.enumerated().compactMap { field, column in
      column.map { ColumnReading($0, field: field, in: .outputJournalLines, format: format) }
    }
  }

  /// Appends the records of `batch` to `queue`; `rows` ends with these records.
  mutating func append(
    _ batch: RecordBatch, of bytes: Span<UInt8>, rows: SourceRows, source: UInt16,
    symbols: inout SymbolTable, to queue: inout [OutputJournalLine]
  ) {
    let first = rows.count - batch.count
    for record in 0..<batch.count {
      let place = RowPlace(
        source: source, line: batch.lines[record], record: UInt32(clamping: first + record))
      var entry = OutputJournalLine(
        number: queue.count + 1, place: place, start: rows.location(of: first + record))
      let cells = rows.cells(of: first + record)
      var target = Symbol.empty
      for index in readings.indices {
        let cell = cells[readings[index].field]
        if readings[index].content == .text {
          longNumbers.append(record, readings[index].field, of: batch, in: bytes, first: first)
        }
        entry.fields[readings[index].column] = cell.place
        let flaw = batch.flawed.first {
          $0.record == record && $0.field == readings[index].field
        }
        do throws(CellProblem) {
          if let flaw { throw flaw.problem }
          try batch.withCell(record, readings[index].field, in: bytes) {
            (text) throws(CellProblem) in
            if readings[index].column == .appliesToEntry, !CellParsing.isNoEntry(text) {
              target = symbols.intern(text)
            }
            try entry.read(
              text, isNumber: batch.isNumber(record, readings[index].field),
              by: &readings[index], symbols: &symbols)
          }
        } catch {
          entry.flaws.append(
            .cell(
              error, readings[index].column, in: .outputJournalLines, cell,
              readings[index].format))
        }
      }
      queue.append(entry)
      targets.append(target)
    }
  }
}

extension OutputJournalLine {
  /// Reads one cell into its field; a blank one leaves the field as it is.
  fileprivate mutating func read(
    _ cell: Span<UInt8>, isNumber: Bool, by reading: inout ColumnReading, symbols: inout SymbolTable
  ) throws(CellProblem) {
    guard !CellParsing.isBlank(cell) else { return }
    switch reading.content {
    case .text:
      set(reading.column, symbols.intern(cell))
    case .quantity:
      let units = try reading.quantity(cell, isNumber: isNumber)
      if units != ColumnValues.unknownQuantity { set(reading.column, Quantity(units: units)) }
    default:
      let number = try reading.number(cell, isNumber: isNumber)
      if number != ColumnValues.unknownNumber { set(reading.column, number) }
    }
  }

  private mutating func set(_ column: Column, _ text: Symbol) {
    switch column {
    case .orderNo: orderNo = text
    case .documentNo: documentNo = text
    case .itemNo: itemNo = text
    case .variantCode: variantCode = text
    case .locationCode: locationCode = text
    case .description: description = text
    case .operationNo: operationNo = text
    case .no: no = text
    case .capUnitOfMeasureCode: capUnitOfMeasureCode = text
    case .unitOfMeasureCode: unitOfMeasureCode = text
    case .lotNo: lotNo = text
    case .serialNo: serialNo = text
    case .reasonCode: reasonCode = text
    case .userID: userID = text
    case .reversalID: reversalID = text
    default: break
    }
  }

  private mutating func set(_ column: Column, _ quantity: Quantity) {
    switch column {
    case .setupTime: setupTime = quantity
    case .runTime: runTime = quantity
    case .stopTime: stopTime = quantity
    case .outputQuantity: outputQuantity = quantity
    case .scrapQuantity: scrapQuantity = quantity
    case .qtyPerUnitOfMeasure: qtyPerUnitOfMeasure = quantity
    case .qtyPerCapUnitOfMeasure: qtyPerCapUnitOfMeasure = quantity
    default: break
    }
  }

  private mutating func set(_ column: Column, _ number: Int32) {
    switch column {
    case .postingDate: postingDate = PostingDate(digits: number)
    case .orderLineNo: orderLineNo = number
    case .type: type = UInt8(exactly: number).flatMap(CapacityType.init(rawValue:))
    case .finished: finished = number != 0
    case .appliesToEntry: appliesToEntry = EntryNo(number)
    default: break
    }
  }
}
