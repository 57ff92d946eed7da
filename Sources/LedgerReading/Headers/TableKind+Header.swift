import ProductionLedger

extension TableKind {
  /// Whether a table with these columns can be of this kind; of sound headers one kind fits.
  func fits(_ columns: Set<Column>) -> Bool {
    func has(_ column: Column) -> Bool { columns.contains(column) }
    func hasAny(_ some: Column...) -> Bool { some.contains(where: has) }
    switch self {
    case .applicationEntries:
      return has(.inboundItemEntryNo) && has(.outboundItemEntryNo)
    case .valueEntries:
      return hasAny(.itemLedgerEntryNo, .capacityLedgerEntryNo)
        && !hasAny(.inboundItemEntryNo, .outboundItemEntryNo)
    case .itemRegisters:
      return has(.fromEntryNo) && has(.toEntryNo)
    case .routingLines:
      return has(.operationNo) && has(.nextOperationNo) && !has(.entryNo)
    case .capacityLedgerEntries:
      return has(.entryNo) && has(.operationNo)
        && !hasAny(.itemLedgerEntryNo, .capacityLedgerEntryNo, .nextOperationNo)
    case .itemLedgerEntries:
      return has(.entryNo) && has(.quantity) && has(.itemNo)
        && !hasAny(.operationNo, .itemLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo)
    case .outputJournalLines:
      // What remains of an entry stands in the ledger alone: such a file lacks its Entry No.
      return hasAny(.outputQuantity, .appliesToEntry)
        && !hasAny(.entryNo, .remainingQuantity, .nextOperationNo)
    case .productionOrderLines:
      return has(.lineNo) && has(.orderNo)
        && !hasAny(.entryNo, .operationNo, .outputQuantity, .appliesToEntry)
    case .productionOrders:
      return has(.status) && has(.no)
        && !hasAny(.entryNo, .operationNo, .orderNo, .lineNo, .fromEntryNo)
    }
  }

  /// The columns without which a table of this kind cannot be read.
  var requiredColumns: [Column] {
    switch self {
    case .itemLedgerEntries: [.entryNo, .postingDate, .orderNo, .itemNo, .quantity]
    case .capacityLedgerEntries: [.entryNo, .postingDate, .orderNo, .operationNo]
    case .productionOrders: [.status, .no]
    case .productionOrderLines: [.orderNo, .lineNo]
    case .routingLines: [.orderNo, .operationNo, .nextOperationNo]
    case .itemRegisters: [.fromEntryNo, .toEntryNo]
    case .valueEntries: [.entryNo]
    case .applicationEntries: [.entryNo, .inboundItemEntryNo, .outboundItemEntryNo]
    case .outputJournalLines: []
    }
  }
}
