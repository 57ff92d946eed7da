/// An operation of an order line's routing: table 5409 of Business Central.
///
/// - Source: domain.md 1.5 and S6
package struct RoutingLine: Hashable, Sendable {
  /// The status of the order, or nil.
  package var status: ProductionOrderStatus?
  /// The order.
  package var orderNo: Symbol
  /// The line of the order, or nil.
  package var orderLineNo: Int32?
  /// The number that ties it to an order line, or nil.
  package var routingReferenceNo: Int32?
  /// The operation, a text.
  package var operationNo: Symbol
  /// The operation after it; empty for the last.
  package var nextOperationNo: Symbol
  /// What `no` names, or nil.
  package var type: CapacityType?
  /// The work or machine center.
  package var no: Symbol
  /// The work center, or empty.
  package var workCenterNo: Symbol
  /// What is done.
  package var description: Symbol
  /// The unit of its times, or empty.
  package var capUnitOfMeasureCode: Symbol
  /// How many base units of time that unit has, or nil.
  package var qtyPerCapUnitOfMeasure: Quantity?
  /// How far it is, or nil.
  package var routingStatus: RoutingStatus?
  /// Whether a subcontractor does it, or nil when not exported.
  package var subcontracting: Bool?
  /// Whether its center is blocked, or nil when not exported.
  package var blocked: Bool?
  /// Where the row was read.
  package var place: RowPlace
}

/// The routing lines of a ledger.
package struct RoutingLines: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let status: [Int32]
  private let orderNo: [Symbol]
  private let orderLineNo: [Int32]
  private let routingReferenceNo: [Int32]
  private let operationNo: [Symbol]
  private let nextOperationNo: [Symbol]
  private let type: [Int32]
  private let no: [Symbol]
  private let workCenterNo: [Symbol]
  private let description: [Symbol]
  private let capUnitOfMeasureCode: [Symbol]
  private let qtyPerCapUnitOfMeasure: [Int64]
  private let routingStatus: [Int32]
  private let subcontracting: [Int32]
  private let blocked: [Int32]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    status = table.numbers(.status)
    orderNo = table.symbols(.orderNo)
    orderLineNo = table.numbers(.orderLineNo)
    routingReferenceNo = table.numbers(.routingReferenceNo)
    operationNo = table.symbols(.operationNo)
    nextOperationNo = table.symbols(.nextOperationNo)
    type = table.numbers(.type)
    no = table.symbols(.no)
    workCenterNo = table.symbols(.workCenterNo)
    description = table.symbols(.description)
    capUnitOfMeasureCode = table.symbols(.capUnitOfMeasureCode)
    qtyPerCapUnitOfMeasure = table.quantities(.qtyPerCapUnitOfMeasure)
    routingStatus = table.numbers(.routingStatus)
    subcontracting = table.numbers(.subcontracting)
    blocked = table.numbers(.blocked)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> RoutingLine {
    RoutingLine(
      status: status.option(row),
      orderNo: orderNo.text(row),
      orderLineNo: orderLineNo.number(row),
      routingReferenceNo: routingReferenceNo.number(row),
      operationNo: operationNo.text(row),
      nextOperationNo: nextOperationNo.text(row),
      type: type.option(row),
      no: no.text(row),
      workCenterNo: workCenterNo.text(row),
      description: description.text(row),
      capUnitOfMeasureCode: capUnitOfMeasureCode.text(row),
      qtyPerCapUnitOfMeasure: qtyPerCapUnitOfMeasure.quantity(row),
      routingStatus: routingStatus.option(row),
      subcontracting: subcontracting.flag(row),
      blocked: blocked.flag(row),
      place: table.places[row])
  }
}
