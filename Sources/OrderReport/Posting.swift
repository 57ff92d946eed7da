import OutputReversal
import ProductionLedger

/// What an item entry and the capacity entry of its posting have in common.
struct Posting: Hashable {
  /// The output.
  var quantity: Quantity
  /// The order line, or nil when not exported.
  var orderLineNo: Int32?
  /// The item register, or nil when not exported.
  var registerNo: EntryNo?
  /// The accounting date.
  var postingDate: PostingDate
  /// The document number, or empty.
  var documentNo: Symbol

  init(_ entry: ItemLedgerEntry) {
    quantity = entry.quantity
    orderLineNo = entry.orderLineNo
    registerNo = entry.itemRegisterNo
    postingDate = entry.postingDate
    documentNo = entry.documentNo
  }

  init(_ entry: CapacityLedgerEntry) {
    quantity = entry.outputQuantity
    orderLineNo = entry.orderLineNo
    registerNo = entry.itemRegisterNo
    postingDate = entry.postingDate
    documentNo = entry.documentNo
  }

  /// Whether two order lines are one, as far as they were exported.
  static func agree(_ left: Int32?, _ right: Int32?) -> Bool {
    left == nil || right == nil || left == right
  }
}
