/// A posted operation: table 5832 of Business Central.
///
/// - Source: domain.md 1.2; output and scrap in the item's base unit, times in the work center's
///   unit; blank is zero.
package struct CapacityLedgerEntry: Hashable, Sendable {
  /// The number of the entry, apart from item entries.
  package var entryNo: EntryNo
  /// The accounting date.
  package var postingDate: PostingDate
  /// The document number; no posting id.
  package var documentNo: Symbol
  /// The description.
  package var description: Symbol
  /// What the order number refers to; Production when not exported.
  package var orderType: InventoryOrderType
  /// The order.
  package var orderNo: Symbol
  /// The line of the order, or nil when not exported.
  package var orderLineNo: Int32?
  /// The item, or empty.
  package var itemNo: Symbol
  /// The variant, or empty.
  package var variantCode: Symbol
  /// The operation, a text; empty without a routing.
  package var operationNo: Symbol
  /// What `no` names, or nil when not exported.
  package var type: CapacityType?
  /// The work or machine center.
  package var no: Symbol
  /// The work center, or empty.
  package var workCenterNo: Symbol
  /// The valued quantity, or nil when not exported; R11 needs it.
  package var quantity: Quantity?
  /// The output of this operation.
  package var outputQuantity: Quantity
  /// The scrap of this operation.
  package var scrapQuantity: Quantity
  /// The setup time.
  package var setupTime: Quantity
  /// The run time.
  package var runTime: Quantity
  /// The stop time.
  package var stopTime: Quantity
  /// Whether the operation was the last one, or nil when not exported.
  package var lastOutputLine: Bool?
  /// Whether it is one of a reversed pair, or nil when not exported.
  package var reversed: Bool?
  /// The entry that reversed this one, or nil.
  package var reversedByEntryNo: EntryNo?
  /// The entry that this one reverses, or nil.
  package var reversedEntryNo: EntryNo?
  /// The posting it was part of, or nil when not exported.
  package var itemRegisterNo: EntryNo?
  /// The unit of the times, or empty.
  package var capUnitOfMeasureCode: Symbol
  /// How many base units of time that unit has, or nil.
  package var qtyPerCapUnitOfMeasure: Quantity?
  /// Why it stopped, or empty.
  package var stopCode: Symbol
  /// Why it was scrapped, or empty.
  package var scrapCode: Symbol
  /// Whether a subcontractor did it, or nil when not exported.
  package var subcontracting: Bool?
  /// Who posted it, or empty when not exported.
  package var userID: Symbol
  /// Why, or empty when not exported.
  package var reasonCode: Symbol
  /// Where the row was read.
  package var place: RowPlace
}

/// The capacity ledger entries of a ledger.
package final class CapacityLedgerEntries: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let entryNo: [Int32]
  private let postingDate: [Int32]
  private let documentNo: [Symbol]
  private let description: [Symbol]
  private let orderType: [Int32]
  private let orderNo: [Symbol]
  private let orderLineNo: [Int32]
  private let itemNo: [Symbol]
  private let variantCode: [Symbol]
  private let operationNo: [Symbol]
  private let type: [Int32]
  private let no: [Symbol]
  private let workCenterNo: [Symbol]
  private let quantity: [Int64]
  private let outputQuantity: [Int64]
  private let scrapQuantity: [Int64]
  private let setupTime: [Int64]
  private let runTime: [Int64]
  private let stopTime: [Int64]
  private let lastOutputLine: [Int32]
  private let reversed: [Int32]
  private let reversedByEntryNo: [Int32]
  private let reversedEntryNo: [Int32]
  private let itemRegisterNo: [Int32]
  private let capUnitOfMeasureCode: [Symbol]
  private let qtyPerCapUnitOfMeasure: [Int64]
  private let stopCode: [Symbol]
  private let scrapCode: [Symbol]
  private let subcontracting: [Int32]
  private let userID: [Symbol]
  private let reasonCode: [Symbol]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    entryNo = table.numbers(.entryNo)
    postingDate = table.numbers(.postingDate)
    documentNo = table.symbols(.documentNo)
    description = table.symbols(.description)
    orderType = table.numbers(.orderType)
    orderNo = table.symbols(.orderNo)
    orderLineNo = table.numbers(.orderLineNo)
    itemNo = table.symbols(.itemNo)
    variantCode = table.symbols(.variantCode)
    operationNo = table.symbols(.operationNo)
    type = table.numbers(.type)
    no = table.symbols(.no)
    workCenterNo = table.symbols(.workCenterNo)
    quantity = table.quantities(.quantity)
    outputQuantity = table.quantities(.outputQuantity)
    scrapQuantity = table.quantities(.scrapQuantity)
    setupTime = table.quantities(.setupTime)
    runTime = table.quantities(.runTime)
    stopTime = table.quantities(.stopTime)
    lastOutputLine = table.numbers(.lastOutputLine)
    reversed = table.numbers(.reversed)
    reversedByEntryNo = table.numbers(.reversedByEntryNo)
    reversedEntryNo = table.numbers(.reversedEntryNo)
    itemRegisterNo = table.numbers(.itemRegisterNo)
    capUnitOfMeasureCode = table.symbols(.capUnitOfMeasureCode)
    qtyPerCapUnitOfMeasure = table.quantities(.qtyPerCapUnitOfMeasure)
    stopCode = table.symbols(.stopCode)
    scrapCode = table.symbols(.scrapCode)
    subcontracting = table.numbers(.subcontracting)
    userID = table.symbols(.userID)
    reasonCode = table.symbols(.reasonCode)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> CapacityLedgerEntry {
    CapacityLedgerEntry(
      entryNo: EntryNo(entryNo[row]),
      postingDate: postingDate.date(row) ?? .first,
      documentNo: documentNo.text(row),
      description: description.text(row),
      orderType: orderType.option(row) ?? .production,
      orderNo: orderNo.text(row),
      orderLineNo: orderLineNo.number(row),
      itemNo: itemNo.text(row),
      variantCode: variantCode.text(row),
      operationNo: operationNo.text(row),
      type: type.option(row),
      no: no.text(row),
      workCenterNo: workCenterNo.text(row),
      quantity: quantity.quantity(row),
      outputQuantity: outputQuantity.quantityOrZero(row),
      scrapQuantity: scrapQuantity.quantityOrZero(row),
      setupTime: setupTime.quantityOrZero(row),
      runTime: runTime.quantityOrZero(row),
      stopTime: stopTime.quantityOrZero(row),
      lastOutputLine: lastOutputLine.flag(row),
      reversed: reversed.flag(row),
      reversedByEntryNo: reversedByEntryNo.entryNo(row),
      reversedEntryNo: reversedEntryNo.entryNo(row),
      itemRegisterNo: itemRegisterNo.entryNo(row),
      capUnitOfMeasureCode: capUnitOfMeasureCode.text(row),
      qtyPerCapUnitOfMeasure: qtyPerCapUnitOfMeasure.quantity(row),
      stopCode: stopCode.text(row),
      scrapCode: scrapCode.text(row),
      subcontracting: subcontracting.flag(row),
      userID: userID.text(row),
      reasonCode: reasonCode.text(row),
      place: table.places[row])
  }
}
