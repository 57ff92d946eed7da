/// A line of a production order: table 5406 of Business Central.
///
/// - Source: domain.md 1.5
package struct ProductionOrderLine: Hashable, Sendable {
  /// The status of the order on the day of export, or nil.
  package var status: ProductionOrderStatus?
  /// The order.
  package var orderNo: Symbol
  /// The number of the line, in steps of 10000.
  package var lineNo: Int32
  /// The item.
  package var itemNo: Symbol
  /// The variant, or empty.
  package var variantCode: Symbol
  /// The description.
  package var description: Symbol
  /// The location, or empty.
  package var locationCode: Symbol
  /// The ordered quantity in the line's unit, or nil.
  package var quantity: Quantity?
  /// The ordered quantity in the base unit, or nil.
  package var quantityBase: Quantity?
  /// The finished quantity in the line's unit, or nil.
  package var finishedQuantity: Quantity?
  /// The finished quantity in the base unit, or nil.
  package var finishedQtyBase: Quantity?
  /// The unit of the line, or empty.
  package var unitOfMeasureCode: Symbol
  /// How many base units that unit has, or nil.
  package var qtyPerUnitOfMeasure: Quantity?
  /// The number by which routing lines refer to this line, or nil.
  package var routingReferenceNo: Int32?
  /// When it is due, or nil.
  package var dueDate: PostingDate?
  /// Where the row was read.
  package var place: RowPlace
}

/// The production order lines of a ledger.
package struct ProductionOrderLines: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let status: [Int32]
  private let orderNo: [Symbol]
  private let lineNo: [Int32]
  private let itemNo: [Symbol]
  private let variantCode: [Symbol]
  private let description: [Symbol]
  private let locationCode: [Symbol]
  private let quantity: [Int64]
  private let quantityBase: [Int64]
  private let finishedQuantity: [Int64]
  private let finishedQtyBase: [Int64]
  private let unitOfMeasureCode: [Symbol]
  private let qtyPerUnitOfMeasure: [Int64]
  private let routingReferenceNo: [Int32]
  private let dueDate: [Int32]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    status = table.numbers(.status)
    orderNo = table.symbols(.orderNo)
    lineNo = table.numbers(.lineNo)
    itemNo = table.symbols(.itemNo)
    variantCode = table.symbols(.variantCode)
    description = table.symbols(.description)
    locationCode = table.symbols(.locationCode)
    quantity = table.quantities(.quantity)
    quantityBase = table.quantities(.quantityBase)
    finishedQuantity = table.quantities(.finishedQuantity)
    finishedQtyBase = table.quantities(.finishedQtyBase)
    unitOfMeasureCode = table.symbols(.unitOfMeasureCode)
    qtyPerUnitOfMeasure = table.quantities(.qtyPerUnitOfMeasure)
    routingReferenceNo = table.numbers(.routingReferenceNo)
    dueDate = table.numbers(.dueDate)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> ProductionOrderLine {
    ProductionOrderLine(
      status: status.option(row),
      orderNo: orderNo.text(row),
      lineNo: lineNo.number(row) ?? 0,
      itemNo: itemNo.text(row),
      variantCode: variantCode.text(row),
      description: description.text(row),
      locationCode: locationCode.text(row),
      quantity: quantity.quantity(row),
      quantityBase: quantityBase.quantity(row),
      finishedQuantity: finishedQuantity.quantity(row),
      finishedQtyBase: finishedQtyBase.quantity(row),
      unitOfMeasureCode: unitOfMeasureCode.text(row),
      qtyPerUnitOfMeasure: qtyPerUnitOfMeasure.quantity(row),
      routingReferenceNo: routingReferenceNo.number(row),
      dueDate: dueDate.date(row),
      place: table.places[row])
  }
}
