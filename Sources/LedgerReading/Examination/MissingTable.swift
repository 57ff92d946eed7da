package import ProductionLedger

/// A kind of table that no file holds, and what is not known without it.
package struct MissingTable: Hashable, Sendable {
  /// The kind.
  package var kind: TableKind
  /// What is not known.
  package var cost: String
  /// What another system than Business Central calls the table, or nil where a page has it.
  package var table: String?

  /// The kinds that are not among `kinds`, those that cost most first.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of the tables that were given.
  ///   - hasLinks: whether every item ledger has its Applies-to Entry.
  ///   - systems: the systems that the tables come from.
  /// - Returns: what is missing; a queue is not, for nothing need be queued, nor is a table that no
  ///   profile of the systems reads.
  static func all(
    besides kinds: Set<TableKind>, hasLinks: Bool, of systems: Set<BuiltInProfile>
  ) -> [MissingTable] {
    let missing = costs.filter { !kinds.contains($0.kind) }
      .filter { $0.kind != .applicationEntries || !hasLinks }
    let isForeign = !systems.isEmpty && systems.allSatisfy(\.numbersEntriesByText)
    return missing.compactMap { kind, cost in
      guard isForeign else { return MissingTable(kind: kind, cost: cost) }
      let names = BuiltInProfile.allCases.filter(systems.contains).compactMap { $0.table(of: kind) }
      return names.first.map { MissingTable(kind: kind, cost: cost, table: $0) }
    }
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

extension BuiltInProfile {
  /// The table of another system that is read as a kind of ours, or nil.
  fileprivate func table(of kind: TableKind) -> String? {
    switch (self, kind) {
    case (.sapAFRU, .itemLedgerEntries), (.sapMATDOC, .itemLedgerEntries): "MATDOC or MSEG"
    case (.sapAFRU, .capacityLedgerEntries), (.sapMATDOC, .capacityLedgerEntries): "AFRU"
    case (.erpnext, .itemLedgerEntries): "Stock Ledger Entry"
    case (.odoo, .itemLedgerEntries): "stock.move.line"
    default: nil
    }
  }
}
