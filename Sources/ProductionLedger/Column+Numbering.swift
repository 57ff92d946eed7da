extension Column {
  /// Which numbering the entry numbers of the column are of in a table of `kind`.
  ///
  /// Nil for a column of other values.
  package func numbering(in kind: TableKind) -> EntryNumbers.Numbering? {
    switch self {
    case .entryNo: kind.numbering
    case .no: kind == .itemRegisters ? .itemRegisters : nil
    case .itemRegisterNo: .itemRegisters
    case .appliesToEntry, .itemLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo,
      .fromEntryNo, .toEntryNo:
      .itemEntries
    case .reversedByEntryNo, .reversedEntryNo, .capacityLedgerEntryNo, .fromCapacityEntryNo,
      .toCapacityEntryNo:
      .capacityEntries
    default: nil
    }
  }
}

extension TableKind {
  /// The numbering of the table's own entries, or nil where rows have no entry number.
  package var numbering: EntryNumbers.Numbering? {
    switch self {
    case .itemLedgerEntries: .itemEntries
    case .capacityLedgerEntries: .capacityEntries
    case .itemRegisters: .itemRegisters
    case .valueEntries: .valueEntries
    case .applicationEntries: .applicationEntries
    case .productionOrders, .productionOrderLines, .routingLines, .outputJournalLines: nil
    }
  }
}
