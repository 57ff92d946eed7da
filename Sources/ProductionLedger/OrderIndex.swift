/// The orders of a ledger in byte order of their numbers, and which rows belong to each.
///
/// An order is here when an order, an order line, a routing line, an item entry or a capacity entry
/// of order type Production names it. A queue line alone makes no order. A class, so that whoever
/// looks an order up holds the columns by one reference.
package final class OrderIndex: Sendable {
  /// The order numbers in byte order.
  package let numbers: [Symbol]
  private let positions: [Int32]
  private let itemRows: RowGroups
  private let capacityRows: RowGroups
  private let orderRows: RowGroups
  private let lineRows: RowGroups
  private let routingRows: RowGroups

  init(symbols: SymbolTable, tables: [TableKind: LedgerTable]) {
    let named: [(kind: TableKind, column: Column)] = [
      (.itemLedgerEntries, .orderNo), (.capacityLedgerEntries, .orderNo), (.productionOrders, .no),
      (.productionOrderLines, .orderNo), (.routingLines, .orderNo),
    ]
    let columns = named.map { Self.orderNumbers(tables[$0.kind] ?? .empty, column: $0.column) }
    var isOrder = Array(repeating: false, count: symbols.count)
    for column in columns {
      for number in column where !number.isEmpty { isOrder[Int(number.number)] = true }
    }
    let numbers = isOrder.indices.filter { isOrder[$0] }
      .map { Symbol(number: UInt32($0)) }
      .sorted(by: symbols.precedes)
    var positions = Array(repeating: Int32(-1), count: symbols.count)
    for (position, number) in numbers.enumerated() {
      positions[Int(number.number)] = Int32(position)
    }
    let groups = columns.map { column in
      RowGroups(groupCount: numbers.count, groupOfRow: column.map { positions[Int($0.number)] })
    }
    self.numbers = numbers
    self.positions = positions
    itemRows = groups[0]
    capacityRows = groups[1]
    orderRows = groups[2]
    lineRows = groups[3]
    routingRows = groups[4]
  }

  /// How many orders there are.
  package var count: Int { numbers.count }

  /// The position of an order in `numbers`, or nil when there is no such order.
  package func position(of number: Symbol) -> Int? {
    let position = positions[Int(number.number)]
    return position < 0 ? nil : Int(position)
  }

  /// The item entries of the order at a position, in the order they were read.
  package func itemLedgerEntryRows(_ position: Int) -> ArraySlice<Int32> { itemRows[position] }
  /// The capacity entries of the order at a position, in the order they were read.
  package func capacityLedgerEntryRows(_ position: Int) -> ArraySlice<Int32> {
    capacityRows[position]
  }
  /// The production orders with that number; one in a sound ledger.
  package func productionOrderRows(_ position: Int) -> ArraySlice<Int32> { orderRows[position] }
  /// The order lines, in the order they were read.
  package func productionOrderLineRows(_ position: Int) -> ArraySlice<Int32> { lineRows[position] }
  /// The routing lines, in the order they were read.
  package func routingLineRows(_ position: Int) -> ArraySlice<Int32> { routingRows[position] }

  /// Returns each row's order number, empty for a row of another order type.
  private static func orderNumbers(_ table: LedgerTable, column: Column) -> [Symbol] {
    let numbers = table.symbols(column)
    let types = table.numbers(.orderType)
    guard !types.isEmpty else { return numbers }
    let others: Set<Int32> = [
      Int32(InventoryOrderType.transfer.rawValue), Int32(InventoryOrderType.service.rawValue),
      Int32(InventoryOrderType.assembly.rawValue), Int32(InventoryOrderType.blank.rawValue),
    ]
    return numbers.indices.map { others.contains(types[$0]) ? .empty : numbers[$0] }
  }
}
