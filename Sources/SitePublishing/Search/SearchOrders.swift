import ProductionLedger

/// The orders in the sequence of the index, by their folded numbers.
///
/// An order's place in it is its row.
struct SearchOrders: Sendable {
  /// The position in `ledger.orders` of each row.
  let positions: [Int32]
  /// The row of each position.
  let rows: [Int32]

  /// Sorts the orders of a ledger.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ orders: OrderIndex, _ symbols: SymbolTable) {
    var order = FoldedOrder(reserving: orders.count)
    for number in orders.numbers { order.append(symbols[number]) }
    positions = order.sorted { $0 < $1 }
    var rows = [Int32](repeating: 0, count: positions.count)
    for (row, position) in positions.enumerated() { rows[Int(position)] = Int32(row) }
    self.rows = rows
  }
}
