package import ProductionLedger

/// A kind of table that no file holds, and what is not known without it.
package struct MissingTable: Hashable, Sendable {
  /// The kind.
  package var kind: TableKind
  /// What is not known.
  package var cost: String

  /// The kinds that are not among `kinds`, those that cost most first.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of the tables that were given.
  ///   - hasLinks: whether every item ledger has its Applies-to Entry.
  /// - Returns: what is missing; a queue is not, for nothing need be queued.
  static func all(besides kinds: Set<TableKind>, hasLinks: Bool) -> [MissingTable] {
    costs.filter { !kinds.contains($0.kind) }
      .filter { $0.kind != .applicationEntries || !hasLinks }
      .map { MissingTable(kind: $0.kind, cost: $0.cost) }
  }

  private static let costs: [(kind: TableKind, cost: String)] = [
    (.itemLedgerEntries, "output and its reversals are not known"),
    (.capacityLedgerEntries, "operations, scrap and times are not known"),
    (.itemRegisters, "who posted and when is not known"),
    (.productionOrders, "the status of an order and its end are not known"),
    (.productionOrderLines, "the ordered quantity and its unit are not known"),
    (.routingLines, "operations are put in order by their numbers"),
    (.valueEntries, "why it was posted is not known"),
    (.applicationEntries, "reversals without Applies-to Entry stay unexplained"),
  ]
}
