import Diagnostics
import ProductionLedger

/// The rows of a table as they are looked at: what each cell says, and how many there are.
struct TableExamination: Sendable {
  /// How the quantities are written.
  private(set) var decimals: DecimalEvidence
  /// How the days are written.
  private(set) var dates: DateEvidence
  /// What is counted.
  private(set) var rows = FileDescription.Rows()
  private let columns: [Column?]
  private let kind: TableKind?
  private var postingDates: DateEvidence
  private var orders = SymbolTable()
  private var entryNumbers: [Int32] = []

  /// Looks at all records of `reading`, whose fields are `columns` of a table of `kind` and whose
  /// cells are written as `format` says.
  ///
  /// - Complexity: O(*n*) in the bytes, O(*m* log *m*) in rows whose entry numbers do not ascend.
  init(
    _ reading: inout some RecordReading, _ columns: [Column?], _ kind: TableKind?,
    _ format: CellFormat
  ) {
    decimals = DecimalEvidence(hasOwnNumbers: format.hasOwnNumbers)
    dates = DateEvidence(stated: format.dateFormat)
    postingDates = dates
    self.columns = columns
    self.kind = kind
    var batch = RecordBatch(fieldCount: reading.fields.count)
    let text = reading.text
    while reading.fill(&batch) { append(batch, text.span) }
    count()
  }

  private mutating func append(_ batch: RecordBatch, _ bytes: Span<UInt8>) {
    rows.count += batch.count
    guard let kind else { return }
    for (field, column) in columns.enumerated() {
      guard let column else { continue }
      for record in 0..<batch.count where !batch.isEmpty(record, field) {
        let isNumber = batch.isNumber(record, field)
        batch.withCell(record, field, in: bytes) { append($0, isNumber, column, kind) }
      }
    }
  }

  private mutating func append(
    _ cell: Span<UInt8>, _ isNumber: Bool, _ column: Column, _ kind: TableKind
  ) {
    switch column.content(in: kind) {
    case .quantity: decimals.append(cell, isNumber: isNumber)
    case .date where column == .postingDate: postingDates.append(cell)
    case .date: dates.append(cell)
    case .entryNo: if let number = Self.number(cell) { entryNumbers.append(number) }
    case .text where column == kind.orderColumn:
      if !CellParsing.isBlank(cell) { _ = orders.intern(cell) }
    default: break
    }
  }

  /// Works out what needs all rows.
  private mutating func count() {
    dates.append(postingDates)
    rows.postingDates = postingDates.days(decidedBy: dates)
    if let column = kind?.orderColumn, columns.contains(column) {
      // The empty text is a symbol of every table.
      rows.orderCount = orders.count - 1
    }
    if zip(entryNumbers, entryNumbers.dropFirst()).contains(where: { $0 > $1 }) {
      entryNumbers.sort()
    }
    if let first = entryNumbers.first, let last = entryNumbers.last {
      rows.entryNumbers = first...last
      rows.missingEntryNumbers = zip(entryNumbers, entryNumbers.dropFirst())
        .reduce(0) { $0 + max(0, Int($1.1) - Int($1.0) - 1) }
    }
    entryNumbers = []
  }

  /// The whole number from 1 that a cell holds, or nil.
  private static func number(_ cell: Span<UInt8>) -> Int32? {
    var value: Int64 = 0
    for index in cell.indices {
      guard cell[index] &- 48 < 10, value <= Int64(Int32.max) else { return nil }
      value = value * 10 + Int64(cell[index] &- 48)
    }
    return value > 0 ? Int32(exactly: value) : nil
  }
}

extension TableKind {
  /// The column that names the production order of a row, or nil.
  fileprivate var orderColumn: Column? {
    switch self {
    case .productionOrders: .no
    case .itemRegisters, .valueEntries, .applicationEntries: nil
    default: .orderNo
    }
  }
}
