extension TableKind {
  /// The columns that never change once an entry is posted, in the order messages name them.
  ///
  /// - Source: domain.md S10.
  package var postedFacts: [Column] {
    switch self {
    case .productionOrders, .productionOrderLines, .routingLines, .outputJournalLines: []
    default: columns.filter { !Self.stateColumns.contains($0) }
    }
  }

  private static let stateColumns: Set<Column> = [
    .remainingQuantity, .open, .invoicedQuantity, .completelyInvoiced, .reservedQuantity,
    .reversed, .reversedByEntryNo,
  ]
}
