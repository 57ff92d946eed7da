import OrderReport
import ProductionLedger

/// An operation of an order line, to look one up by.
struct OrderOperation: Hashable {
  private let orderLineNo: Int32?
  private let operationNo: Symbol

  /// The operation of a capacity entry, or nil for an item entry.
  init?(of entry: ReportEntry) {
    guard let operationNo = entry.operationNo else { return nil }
    self.operationNo = operationNo
    orderLineNo = entry.orderLineNo
  }

  /// The operation that figures are told of.
  init(of figures: OperationFigures) {
    operationNo = figures.operationNo
    orderLineNo = figures.orderLineNo
  }
}
