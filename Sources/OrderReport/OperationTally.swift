import OutputReversal
import ProductionLedger

/// The figures of an order's operations, and which of them each capacity entry counts for.
///
/// - Source: domain.md R8, R11, S2, S6.
struct OperationTally {
  /// The figures by order line, then as the operations follow each other.
  private(set) var operations: [OperationFigures]
  /// For each capacity entry the position of its operation.
  private(set) var positions: [Int]
  /// Whether each operation has a posted row that is counted.
  private(set) var hasRows: [Bool]

  init(_ history: OrderHistory) {
    operations = history.operations.map(OperationFigures.init(of:))
    positions = Array(repeating: -1, count: history.capacityEntries.count)
    hasRows = Array(repeating: false, count: operations.count)
    var units = Array(repeating: TimeUnit.none, count: operations.count)
    var latest = 0
    for index in history.capacityEntries.indices {
      let row = history.capacityEntries[index].entry
      if operations.isEmpty || !operations[latest].holds(row) {
        guard let found = operations.firstIndex(where: { $0.holds(row) }) else { continue }
        latest = found
      }
      positions[index] = latest
      guard history.capacityEntries[index].isCounted else { continue }
      operations[latest].add(history.capacityEntries[index])
      guard history.capacityEntries[index].state == .posted else { continue }
      hasRows[latest] = true
      units[latest].add(row)
    }
    for index in operations.indices { finish(index, units[index]) }
  }

  /// Settles what needs all rows: the unit of time, and the lead over the next operation.
  private mutating func finish(_ index: Int, _ unit: TimeUnit) {
    switch unit {
    case .none: break
    case .one(let code): operations[index].timeUnit = code
    case .several: operations[index].timeUnit = nil
    }
    let next = index + 1
    guard next < operations.count, operations[next].orderLineNo == operations[index].orderLineNo
    else { return }
    guard let own = operations[index].known(.output), let other = operations[next].known(.output)
    else { return }
    operations[index].leadOverNext = own.net - other.net
  }
}

/// The units of time that an operation's rows name.
private enum TimeUnit {
  case none
  case one(Symbol)
  case several

  mutating func add(_ row: CapacityLedgerEntry) {
    let code = row.capUnitOfMeasureCode
    guard !code.isEmpty else { return }
    switch self {
    case .none: self = .one(code)
    case .one(let known): if known != code { self = .several }
    case .several: break
    }
  }
}

extension OperationFigures {
  /// Creates empty figures.
  fileprivate init(of operation: OrderHistory.Operation) {
    let routing = operation.routingLine
    let unit = routing?.capUnitOfMeasureCode ?? .empty
    self.init(
      orderLineNo: operation.orderLineNo, operationNo: operation.operationNo,
      isLast: operation.isLast, description: routing?.description ?? .empty,
      workCenterNo: routing?.center ?? .empty, routingStatus: routing?.routingStatus,
      timeUnit: unit.isEmpty ? nil : unit, afterQueue: .zero, posted: .zero, reversalCount: 0,
      leadOverNext: nil)
  }

  fileprivate func holds(_ row: CapacityLedgerEntry) -> Bool {
    orderLineNo == row.orderLineNo && operationNo == row.operationNo
  }

  /// Counts an entry of this operation.
  fileprivate mutating func add(_ entry: HistoricCapacityEntry) {
    afterQueue += entry.counted
    guard entry.state == .posted else { return }
    posted += entry.counted
    unknown.formUnion(entry.unknown)
    if entry.takesBack { reversalCount += 1 }
    let center = entry.entry.center
    if !center.isEmpty { workCenterNo = center }
  }
}

extension HistoricCapacityEntry {
  /// Whether it takes something back; of twin stop rows the second one speaks for both.
  var takesBack: Bool { (kind == .negative || kind == .mixed) && twin != .stopRow }
}

extension CapacityLedgerEntry {
  /// The work center, also where only its number was exported, or empty.
  var center: Symbol {
    guard workCenterNo.isEmpty else { return workCenterNo }
    return type == nil || type == .workCenter ? no : .empty
  }
}

extension RoutingLine {
  /// The work center, also where only its number was exported, or empty.
  fileprivate var center: Symbol {
    guard workCenterNo.isEmpty else { return workCenterNo }
    return type == nil || type == .workCenter ? no : .empty
  }
}
