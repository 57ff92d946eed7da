/// A posted movement of an item: table 32 of Business Central.
///
/// - Source: domain.md 1.1; quantities are in the base unit of measure, signed.
package struct ItemLedgerEntry: Hashable, Sendable {
  /// The number of the entry.
  package var entryNo: EntryNo
  /// The accounting date.
  package var postingDate: PostingDate
  /// The kind of movement; Output when the column was not exported.
  package var entryType: ItemLedgerEntryType
  /// The document number; no posting id.
  package var documentNo: Symbol
  /// The description.
  package var description: Symbol
  /// The item.
  package var itemNo: Symbol
  /// The variant of the item, or empty.
  package var variantCode: Symbol
  /// The location, or empty.
  package var locationCode: Symbol
  /// The quantity, above zero for an increase of stock.
  package var quantity: Quantity
  /// What is not yet applied, or nil when not exported.
  package var remainingQuantity: Quantity?
  /// What is reserved, or nil when not exported.
  package var reservedQuantity: Quantity?
  /// The entry this one is applied to, or nil for none.
  package var appliesToEntry: EntryNo?
  /// Whether a quantity remains, or nil when not exported.
  package var open: Bool?
  /// Whether it undoes a receipt or shipment, or nil when not exported.
  package var correction: Bool?
  /// What the order number refers to; Production when not exported.
  package var orderType: InventoryOrderType
  /// The order.
  package var orderNo: Symbol
  /// The line of the order, or nil when not exported.
  package var orderLineNo: Int32?
  /// The lot, or empty.
  package var lotNo: Symbol
  /// The serial number, or empty.
  package var serialNo: Symbol
  /// The unit in which it was entered, or empty.
  package var unitOfMeasureCode: Symbol
  /// How many base units that unit has, or nil.
  package var qtyPerUnitOfMeasure: Quantity?
  /// The posting it was part of, or nil when not exported.
  package var itemRegisterNo: EntryNo?
  /// Who posted it, or empty when not exported.
  package var userID: Symbol
  /// Why, or empty when not exported.
  package var reasonCode: Symbol
  /// Where the row was read.
  package var place: RowPlace
}

/// The item ledger entries of a ledger.
package final class ItemLedgerEntries: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let entryNo: [Int32]
  private let postingDate: [Int32]
  private let entryType: [Int32]
  private let documentNo: [Symbol]
  private let description: [Symbol]
  private let itemNo: [Symbol]
  private let variantCode: [Symbol]
  private let locationCode: [Symbol]
  private let quantity: [Int64]
  private let remainingQuantity: [Int64]
  private let reservedQuantity: [Int64]
  private let appliesToEntry: [Int32]
  private let open: [Int32]
  private let correction: [Int32]
  private let orderType: [Int32]
  private let orderNo: [Symbol]
  private let orderLineNo: [Int32]
  private let lotNo: [Symbol]
  private let serialNo: [Symbol]
  private let unitOfMeasureCode: [Symbol]
  private let qtyPerUnitOfMeasure: [Int64]
  private let itemRegisterNo: [Int32]
  private let userID: [Symbol]
  private let reasonCode: [Symbol]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    entryNo = table.numbers(.entryNo)
    postingDate = table.numbers(.postingDate)
    entryType = table.numbers(.entryType)
    documentNo = table.symbols(.documentNo)
    description = table.symbols(.description)
    itemNo = table.symbols(.itemNo)
    variantCode = table.symbols(.variantCode)
    locationCode = table.symbols(.locationCode)
    quantity = table.quantities(.quantity)
    remainingQuantity = table.quantities(.remainingQuantity)
    reservedQuantity = table.quantities(.reservedQuantity)
    appliesToEntry = table.numbers(.appliesToEntry)
    open = table.numbers(.open)
    correction = table.numbers(.correction)
    orderType = table.numbers(.orderType)
    orderNo = table.symbols(.orderNo)
    orderLineNo = table.numbers(.orderLineNo)
    lotNo = table.symbols(.lotNo)
    serialNo = table.symbols(.serialNo)
    unitOfMeasureCode = table.symbols(.unitOfMeasureCode)
    qtyPerUnitOfMeasure = table.quantities(.qtyPerUnitOfMeasure)
    itemRegisterNo = table.numbers(.itemRegisterNo)
    userID = table.symbols(.userID)
    reasonCode = table.symbols(.reasonCode)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The order of the row at `row`, without a look at its other columns; empty when unknown.
  package func orderNo(ofRow row: Int) -> Symbol { orderNo.text(row) }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> ItemLedgerEntry {
    ItemLedgerEntry(
      entryNo: EntryNo(entryNo[row]),
      postingDate: postingDate.date(row) ?? .first,
      entryType: entryType.option(row) ?? .output,
      documentNo: documentNo.text(row),
      description: description.text(row),
      itemNo: itemNo.text(row),
      variantCode: variantCode.text(row),
      locationCode: locationCode.text(row),
      quantity: quantity.quantityOrZero(row),
      remainingQuantity: remainingQuantity.quantity(row),
      reservedQuantity: reservedQuantity.quantity(row),
      appliesToEntry: appliesToEntry.entryNo(row),
      open: open.flag(row),
      correction: correction.flag(row),
      orderType: orderType.option(row) ?? .production,
      orderNo: orderNo.text(row),
      orderLineNo: orderLineNo.number(row),
      lotNo: lotNo.text(row),
      serialNo: serialNo.text(row),
      unitOfMeasureCode: unitOfMeasureCode.text(row),
      qtyPerUnitOfMeasure: qtyPerUnitOfMeasure.quantity(row),
      itemRegisterNo: itemRegisterNo.entryNo(row),
      userID: userID.text(row),
      reasonCode: reasonCode.text(row),
      place: table.places[row])
  }
}
