import OrderReport

/// What an order has of an item or a work center, as a list of its orders shows it.
struct OrderShare: Hashable, Sendable {
  /// The position of the order in `ledger.orders`.
  var order: Int32
  /// The item or work center with its figures.
  var share: OrderReport.Share
}
