extension TableKind {
  /// The name of the table in Business Central, which lines of the native ledger begin with.
  package var tableName: String {
    switch self {
    case .itemLedgerEntries: "Item Ledger Entry"
    case .capacityLedgerEntries: "Capacity Ledger Entry"
    case .productionOrders: "Production Order"
    case .productionOrderLines: "Prod. Order Line"
    case .routingLines: "Prod. Order Routing Line"
    case .itemRegisters: "Item Register"
    case .valueEntries: "Value Entry"
    case .applicationEntries: "Item Application Entry"
    case .outputJournalLines: "Output Journal Line"
    }
  }

  /// The kind of a table by its name in Business Central, or nil for any other name.
  package init?(tableName: String) {
    guard let kind = Self.allCases.first(where: { $0.tableName == tableName }) else { return nil }
    self = kind
  }
}
