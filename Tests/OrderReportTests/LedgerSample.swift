import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

/// A small ledger written as rows of columns, the way the worked examples are.
struct LedgerSample {
  typealias Row = [Column: String]

  var rows: [TableKind: [Row]] = [:]
  var queue: [Row] = []
  var rules = PostingRules()
  var options = ReportOptions()
  /// The columns that no file has; a capacity file has those of the five measures all the same.
  var lacking: Set<Column> = []
  /// Whether entry numbers are text.
  var hasTextNumbers = false

  /// Item entry: Output of item 1000 on line 10000 of RPO1 on 2025-01-10 unless `other` says else.
  mutating func item(_ no: Int, _ quantity: String, _ other: Row = [:]) {
    let row: Row = [
      .entryNo: "\(no)", .postingDate: "2025-01-10", .entryType: "Output",
      .documentNo: "RPO1", .orderNo: "RPO1", .orderLineNo: "10000", .itemNo: "1000",
      .quantity: quantity, .appliesToEntry: "0",
    ]
    add(.itemLedgerEntries, row.merging(other) { $1 })
  }

  /// Capacity entry of `operation` with an output, on line 10000 of RPO1 on 2025-01-10.
  mutating func capacity(
    _ no: Int, _ operation: String, _ output: String, run: String = "0", _ other: Row = [:]
  ) {
    let row: Row = [
      .entryNo: "\(no)", .postingDate: "2025-01-10", .documentNo: "RPO1", .orderNo: "RPO1",
      .orderLineNo: "10000", .itemNo: "1000", .operationNo: operation, .workCenterNo: "100",
      .outputQuantity: output, .runTime: run,
    ]
    add(.capacityLedgerEntries, row.merging(other) { $1 })
  }

  /// Production order RPO1, Released.
  mutating func order(_ other: Row = [:]) {
    let row: Row = [.no: "RPO1", .status: "Released", .description: "worked example"]
    add(.productionOrders, row.merging(other) { $1 })
  }

  /// Order line 10000 of RPO1 for 50 PCS of item 1000.
  mutating func line(_ other: Row = [:]) {
    let row: Row = [
      .orderNo: "RPO1", .lineNo: "10000", .itemNo: "1000", .quantity: "50",
      .unitOfMeasureCode: "PCS", .qtyPerUnitOfMeasure: "1",
    ]
    add(.productionOrderLines, row.merging(other) { $1 })
  }

  /// Routing line of RPO1.
  mutating func routing(_ operation: String, next: String, _ other: Row = [:]) {
    let row: Row = [
      .orderNo: "RPO1", .orderLineNo: "10000", .operationNo: operation, .nextOperationNo: next,
    ]
    add(.routingLines, row.merging(other) { $1 })
  }

  /// Queue line that takes `output` back of `operation` of RPO1.
  mutating func reverse(
    _ operation: String, _ output: String, run: String = "0", _ other: Row = [:]
  ) {
    let row: Row = [
      .postingDate: "2025-01-10", .orderNo: "RPO1", .itemNo: "1000", .operationNo: operation,
      .outputQuantity: output, .runTime: run,
    ]
    queue.append(row.merging(other) { $1 })
  }

  mutating func add(_ kind: TableKind, _ row: Row) { rows[kind, default: []].append(row) }

  /// The ledger of the rows; each kind is a file of its own, named after the kind's first word.
  var ledger: Ledger {
    var symbols = SymbolTable()
    let numbers =
      hasTextNumbers
      ? TextNumbers(
        rows.merging([.outputJournalLines: queue]) { $1 }, symbols: &symbols) : nil
    var sources: [LedgerSource] = []
    var tables: [TableKind: LedgerTable] = [:]
    for kind in TableKind.allCases where kind != .outputJournalLines {
      guard let rows = rows[kind] else { continue }
      let columns = columns(of: kind, rows)
      let file = "\(kind.rawValue.prefix { $0 != " " }).csv"
      let places = rows.indices.map {
        RowPlace(source: UInt16(sources.count), line: UInt32($0 + 2))
      }
      tables[kind] = LedgerTable(
        places: places,
        columns: Dictionary(
          uniqueKeysWithValues: columns.sorted { $0.rawValue < $1.rawValue }.map { column in
            (column, Self.values(of: column, kind, rows, numbers, &symbols))
          }))
      sources.append(
        LedgerSource(
          file: file, shownName: file, kind: kind, columns: columns, rowCount: rows.count))
    }
    let lines = queue.enumerated().map { number, row in
      Self.line(number + 1, row, source: UInt16(sources.count), numbers, &symbols)
    }
    sources.append(
      LedgerSource(
        file: "queue.csv", shownName: "queue.csv", kind: .outputJournalLines,
        columns: Set(queue.flatMap(\.keys)), rowCount: queue.count))
    return Ledger(
      symbols: symbols, sources: sources, tables: tables, queue: lines,
      entryNumbers: numbers?.entryNumbers ?? EntryNumbers())
  }

  private func columns(of kind: TableKind, _ rows: [Row]) -> Set<Column> {
    let measures: Set<Column> =
      kind == .capacityLedgerEntries
      ? [.outputQuantity, .scrapQuantity, .setupTime, .runTime, .stopTime] : []
    return measures.union(rows.flatMap(\.keys)).subtracting(lacking)
  }

  /// The report of an order and the context it was made with.
  func report(of order: String = "RPO1") throws -> (report: OrderReport, context: ReportContext) {
    let posted = PostedLedger(ledger: ledger, rules: rules)
    let context = ReportContext(posted.ledger, rules: rules, options: options)
    let position = posted.ledger.symbols.symbol(of: order)
      .flatMap(posted.ledger.orders.position(of:))
    guard let position else { throw SampleFlaw.noOrder(order) }
    return (OrderReport(posted.history(of: position), context), context)
  }

  enum SampleFlaw: Error { case noOrder(String) }
}

extension LedgerSample {
  private static func values(
    of column: Column, _ kind: TableKind, _ rows: [Row], _ numbers: TextNumbers?,
    _ symbols: inout SymbolTable
  ) -> ColumnValues {
    let cells = rows.map { $0[column] ?? "" }
    if let numbers, column.numbering(in: kind) != nil {
      return .numbers(
        cells.map {
          numbers.number(of: $0, column, in: kind, symbols) ?? ColumnValues.unknownNumber
        })
    }
    switch column.content(in: kind) {
    case .text: return .symbols(cells.map { symbols.intern($0) })
    case .quantity:
      return .quantities(
        cells.map { (try? Quantity($0))?.units ?? ColumnValues.unknownQuantity })
    case .date:
      return .numbers(
        cells.map { PostingDate($0)?.digits ?? ColumnValues.unknownNumber })
    case .flag:
      return .numbers(
        cells.map { $0.isEmpty ? ColumnValues.unknownNumber : $0 == "Yes" ? 1 : 0 })
    case .option: return .numbers(cells.map { ordinal(of: $0, column) })
    case .entryReference:
      return .numbers(
        cells.map { $0.isEmpty || $0 == "0" ? ColumnValues.unknownNumber : number($0) })
    case .entryNo, .lineNo: return .numbers(cells.map(number))
    }
  }

  private static func number(_ cell: String) -> Int32 {
    Int32(cell) ?? ColumnValues.unknownNumber
  }

  private static func ordinal(of cell: String, _ column: Column) -> Int32 {
    let captions: [String] =
      switch column {
      case .entryType: ItemLedgerEntryType.allCases.map(\.caption)
      case .orderType: InventoryOrderType.allCases.map(\.caption)
      case .status: ProductionOrderStatus.allCases.map(\.caption)
      case .routingStatus: RoutingStatus.allCases.map(\.caption)
      default: CapacityType.allCases.map(\.caption)
      }
    return captions.firstIndex(of: cell).map(Int32.init) ?? ColumnValues.unknownNumber
  }

  private static func line(
    _ number: Int, _ row: Row, source: UInt16, _ numbers: TextNumbers?,
    _ symbols: inout SymbolTable
  ) -> OutputJournalLine {
    let start = InputLocation(file: "queue.csv", line: number + 1, column: 1)
    var line = OutputJournalLine(
      number: number, place: RowPlace(source: source, line: UInt32(number + 1)), start: start)
    func quantity(_ column: Column) -> Quantity {
      (try? Quantity(row[column] ?? "0")) ?? .zero
    }
    line.postingDate = row[.postingDate].flatMap { PostingDate($0) }
    line.orderNo = symbols.intern(row[.orderNo] ?? "")
    line.orderLineNo = row[.orderLineNo].flatMap { Int32($0) }
    line.itemNo = symbols.intern(row[.itemNo] ?? "")
    line.operationNo = symbols.intern(row[.operationNo] ?? "")
    line.outputQuantity = quantity(.outputQuantity)
    line.scrapQuantity = quantity(.scrapQuantity)
    line.setupTime = quantity(.setupTime)
    line.runTime = quantity(.runTime)
    line.stopTime = quantity(.stopTime)
    line.appliesToEntry = row[.appliesToEntry].flatMap {
      guard let numbers else { return Int32($0) }
      return numbers.number(of: $0, .appliesToEntry, in: .outputJournalLines, symbols)
    }.map(EntryNo.init)
    line.unitOfMeasureCode = symbols.intern(row[.unitOfMeasureCode] ?? "")
    line.userID = symbols.intern(row[.userID] ?? "")
    line.reasonCode = symbols.intern(row[.reasonCode] ?? "")
    return line
  }
}
