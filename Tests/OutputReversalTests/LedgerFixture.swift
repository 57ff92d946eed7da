import Diagnostics
import ProductionLedger

/// A ledger written as rows of text, one a line, in the style of the worked examples.
///
///     I,entry,date,order,line,item,quantity,applies-to,remaining,lot
///     C,entry,date,order,operation,output,scrap,setup,run,stop
///     Q,date,order,item,operation,run,output,applies-to
///     O,order,status                        L,order,line,item,quantity,unit,base units in it
///     R,order,line,operation,next           A,entry,of entry,inbound,outbound,quantity
///
/// Any further field is `column=value` with the name of a `Column`. A table has the columns that
/// some row of its kind fills, and Applies-to Entry and Next Operation No.; `lacking` takes columns
/// away.
/// The rows of a kind are a file of that kind, `items.csv` and so on, from line 2.
struct LedgerFixture {
  private var symbols = SymbolTable()
  private var rows: [TableKind: [[Column: String]]] = [:]
  private var queueRows: [(text: String, row: [Column: String], places: [Column: Int])] = []
  private let lacking: Set<Column>
  private var numbers: TextNumbers?

  private static let kinds: [(letter: String, kind: TableKind, file: String, columns: [Column])] = [
    (
      "I", .itemLedgerEntries, "items.csv",
      [
        .entryNo, .postingDate, .orderNo, .orderLineNo, .itemNo, .quantity, .appliesToEntry,
        .remainingQuantity, .lotNo,
      ]
    ),
    (
      "C", .capacityLedgerEntries, "capacity.csv",
      [
        .entryNo, .postingDate, .orderNo, .operationNo, .outputQuantity, .scrapQuantity,
        .setupTime, .runTime, .stopTime,
      ]
    ),
    ("O", .productionOrders, "orders.csv", [.no, .status]),
    (
      "L", .productionOrderLines, "lines.csv",
      [.orderNo, .lineNo, .itemNo, .quantity, .unitOfMeasureCode, .qtyPerUnitOfMeasure]
    ),
    (
      "R", .routingLines, "routing.csv",
      [.orderNo, .orderLineNo, .operationNo, .nextOperationNo]
    ),
    (
      "A", .applicationEntries, "applications.csv",
      [.entryNo, .itemLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo, .quantity]
    ),
    (
      "Q", .outputJournalLines, "queue.csv",
      [.postingDate, .orderNo, .itemNo, .operationNo, .runTime, .outputQuantity, .appliesToEntry]
    ),
  ]

  private static let columnsByName = Dictionary(
    uniqueKeysWithValues: Column.allCases.map { (String(describing: $0), $0) })

  /// Reads the rows; a field that no one knows stops the test.
  ///
  /// With `textNumbers` every entry number is text, `0` and blank references aside.
  init(_ text: String, lacking: Set<Column> = [], textNumbers: Bool = false) {
    self.lacking = lacking
    for line in text.split(separator: "\n") { read(String(line)) }
    guard textNumbers else { return }
    numbers = TextNumbers(rows, symbols: &symbols)
  }

  /// The ledger and its queue.
  var ledger: Ledger {
    var fixture = self
    var tables: [TableKind: LedgerTable] = [:]
    var sources: [LedgerSource] = []
    for (_, kind, file, _) in Self.kinds {
      guard let rows = fixture.rows[kind] else { continue }
      let columns = fixture.columns(of: kind, rows)
      if kind != .outputJournalLines {
        tables[kind] = fixture.table(kind, rows, columns, source: UInt16(sources.count))
      }
      sources.append(
        LedgerSource(
          file: file, shownName: file, kind: kind, columns: columns, rowCount: rows.count))
    }
    let queueSource = UInt16(max(0, sources.count - 1))
    let queue = fixture.queueRows.indices.map { fixture.queueLine($0, source: queueSource) }
    return Ledger(
      symbols: fixture.symbols, sources: sources, tables: tables, queue: queue,
      entryNumbers: numbers?.entryNumbers ?? EntryNumbers())
  }

  private mutating func read(_ line: String) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let kind = Self.kinds.first(where: { $0.letter == fields[0] }) else {
      preconditionFailure("no kind of row: \(line)")
    }
    var row: [Column: String] = [:]
    var places: [Column: Int] = [:]
    var place = 1
    for (index, field) in fields.dropFirst().enumerated() {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        guard let column = Self.columnsByName[String(parts[0])] else {
          preconditionFailure("no column: \(field)")
        }
        row[column] = String(parts[1])
        places[column] = place
      } else {
        row[kind.columns[index]] = field
        places[kind.columns[index]] = place
      }
      place += field.unicodeScalars.count + 1
    }
    rows[kind.kind, default: []].append(row)
    if kind.kind == .outputJournalLines { queueRows.append((line, row, places)) }
  }

  private func columns(of kind: TableKind, _ rows: [[Column: String]]) -> Set<Column> {
    var columns: Set<Column> = []
    for row in rows {
      for (column, value) in row where !value.isEmpty { columns.insert(column) }
    }
    if kind == .itemLedgerEntries { columns.insert(.appliesToEntry) }
    if kind == .routingLines { columns.insert(.nextOperationNo) }
    return columns.subtracting(lacking)
  }

  private mutating func table(
    _ kind: TableKind, _ rows: [[Column: String]], _ columns: Set<Column>, source: UInt16
  ) -> LedgerTable {
    var values: [Column: ColumnValues] = [:]
    for column in columns.sorted(by: { $0.rawValue < $1.rawValue }) {
      let texts = rows.map { $0[column] ?? "" }
      switch column.content(in: kind) {
      case .text: values[column] = .symbols(texts.map { symbols.intern($0) })
      case .quantity:
        values[column] = .quantities(
          texts.map { Self.quantity($0)?.units ?? ColumnValues.unknownQuantity })
      default:
        values[column] = .numbers(
          texts.map { number($0, column, in: kind) ?? ColumnValues.unknownNumber })
      }
    }
    let places = rows.indices.map { RowPlace(source: source, line: UInt32($0 + 2)) }
    return LedgerTable(places: places, columns: values)
  }

  private static func quantity(_ text: String) -> Quantity? { try? Quantity(text) }

  private func number(_ text: String, _ column: Column, in kind: TableKind) -> Int32? {
    if let numbers, column.numbering(in: kind) != nil {
      return numbers.number(of: text, column, in: kind, symbols)
    }
    return Self.number(text, column)
  }

  private static func number(_ text: String, _ column: Column) -> Int32? {
    switch column {
    case .postingDate, .finishedDate: PostingDate(text)?.digits
    case .status: ordinal(ProductionOrderStatus.allCases.first { $0.caption == text })
    case .entryType: ordinal(ItemLedgerEntryType.allCases.first { $0.caption == text })
    case .orderType: ordinal(InventoryOrderType.allCases.first { $0.caption == text })
    default: text == "Yes" ? 1 : text == "No" ? 0 : Int32(text)
    }
  }

  private static func ordinal(_ value: (some RawRepresentable<UInt8>)?) -> Int32? {
    value.map { Int32($0.rawValue) }
  }

  private mutating func queueLine(_ index: Int, source: UInt16) -> OutputJournalLine {
    let (_, row, places) = queueRows[index]
    let start = InputLocation(file: "queue.csv", line: index + 2, column: 1)
    var line = OutputJournalLine(
      number: index + 1, place: RowPlace(source: source, line: UInt32(index + 2)), start: start)
    for (column, place) in places {
      var location = start
      location.column = place
      line.fields[column] = .init(
        location: location, length: max(1, (row[column] ?? "").unicodeScalars.count))
    }
    for (column, text) in row.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !text.isEmpty {
      set(column, text, on: &line)
    }
    return line
  }

  private mutating func set(_ column: Column, _ text: String, on line: inout OutputJournalLine) {
    switch column.content(in: .outputJournalLines) {
    case .text: setText(column, symbols.intern(text), on: &line)
    case .quantity:
      guard let quantity = Self.quantity(text) else {
        let place = line.location(of: column)
        line.flaws.append(
          Diagnostic(
            .error, .eNumber, at: place.location, length: place.length,
            "'\(text)' is not a number"))
        return
      }
      setQuantity(column, quantity, on: &line)
    default:
      switch column {
      case .postingDate: line.postingDate = PostingDate(text)
      case .orderLineNo: line.orderLineNo = Int32(text)
      case .appliesToEntry:
        line.appliesToEntry = number(text, column, in: .outputJournalLines).map(EntryNo.init)
      case .finished: line.finished = text == "Yes"
      default: preconditionFailure("no field of a queue line: \(column)")
      }
    }
  }

  private func setText(_ column: Column, _ text: Symbol, on line: inout OutputJournalLine) {
    switch column {
    case .orderNo: line.orderNo = text
    case .itemNo: line.itemNo = text
    case .variantCode: line.variantCode = text
    case .locationCode: line.locationCode = text
    case .operationNo: line.operationNo = text
    case .documentNo: line.documentNo = text
    case .unitOfMeasureCode: line.unitOfMeasureCode = text
    case .capUnitOfMeasureCode: line.capUnitOfMeasureCode = text
    case .lotNo: line.lotNo = text
    case .serialNo: line.serialNo = text
    case .userID: line.userID = text
    case .reasonCode: line.reasonCode = text
    case .reversalID: line.reversalID = text
    default: preconditionFailure("no text of a queue line: \(column)")
    }
  }

  private func setQuantity(
    _ column: Column, _ quantity: Quantity, on line: inout OutputJournalLine
  ) {
    switch column {
    case .outputQuantity: line.outputQuantity = quantity
    case .scrapQuantity: line.scrapQuantity = quantity
    case .setupTime: line.setupTime = quantity
    case .runTime: line.runTime = quantity
    case .stopTime: line.stopTime = quantity
    case .qtyPerUnitOfMeasure: line.qtyPerUnitOfMeasure = quantity
    case .qtyPerCapUnitOfMeasure: line.qtyPerCapUnitOfMeasure = quantity
    default: preconditionFailure("no quantity of a queue line: \(column)")
    }
  }
}
