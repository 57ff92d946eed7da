import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

extension OrderPage {
  /// Fills in where the figures of the order come from.
  ///
  /// Nothing here depends on another order's rows.
  ///
  /// - Source: pages.md 1.7.
  func fillEvidence(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    let facts = rowFacts + [tieOut, canonicalRows] + site.parameters
    let list = values.list(order, .evidence, of: FactField.self, count: facts.count)
    for (index, fact) in facts.enumerated() { fact.fill(&values, list[index]) }
  }

  private var rowFacts: [EvidenceFact] {
    let source = SourceText(site.context)
    let items = history.itemEntries.filter { $0.state == .posted }.map(\.entry.place)
    let capacities = history.capacityEntries.filter { $0.state == .posted }.map(\.entry.place)
    let queue = report.queue.map(\.place)
    return [
      ("Item ledger", items), ("Capacity ledger", capacities), ("Queue", queue),
    ].compactMap { label, places in
      guard !places.isEmpty else { return nil }
      let rows = places.count == 1 ? "1 row" : "\(places.count) rows"
      let files = source.of(places)
      return EvidenceFact(label, files.isEmpty ? rows : "\(rows): \(files)")
    }
  }

  private var tieOut: EvidenceFact {
    let totals = report.totals
    let read = totals.itemRowsRead + totals.capacityRowsRead
    let outside = totals.itemsOutside.count + totals.capacitiesOutside.count
    let shown = totals.itemsShown.count + totals.capacitiesShown.count
    let rest = outside == 0 ? "" : ", \(outside) dated after the as-of date and left out"
    let isOutputKnown = !totals.unknown.contains(.output)
    let output = isOutputKnown ? "to \(totals.capacitiesShown.quantity.shown)" : "is not exported"
    return EvidenceFact(
      "Tie-out",
      "\(read) posted rows of this order read, \(shown) shown\(rest); item entries sum to "
        + "\(totals.itemsShown.quantity.shown), output of capacity entries \(output)",
      isGood: true)
  }

  private var canonicalRows: EvidenceFact {
    let rows = CanonicalRows(of: report.orderNo, in: site.posted.ledger)
    return EvidenceFact(
      "Canonical rows", "SHA-256 of its \(rows.count) posted rows", code: rows.sha256)
  }
}
