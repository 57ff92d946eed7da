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
    let facts = evidence
    let list = values.list(order, .evidence, of: FactField.self, count: facts.count)
    for (index, fact) in facts.enumerated() { fact.fill(&values, list[index]) }
  }

  /// Source, scope, completeness, integrity, and what the page was made with.
  var evidence: [EvidenceFact] { rowFacts + [tieOut, canonicalRows] + site.parameters }

  private var rowFacts: [EvidenceFact] {
    let source = SourceText(site)
    let items = history.itemEntries.compactMap { $0.state == .posted ? $0.entry.place : nil }
    let capacities = history.capacityEntries.compactMap {
      $0.state == .posted ? $0.entry.place : nil
    }
    let queue = report.queue.map(\.place)
    return [
      ("fact.items", items), ("fact.capacities", capacities), ("fact.queue", queue),
    ].compactMap { label, places in
      guard !places.isEmpty else { return nil }
      let rows = site.phrases.text("fact.rows", count: places.count)
      let files = source.of(places)
      return EvidenceFact(site.phrases.text(label), files.isEmpty ? rows : "\(rows): \(files)")
    }
  }

  private var tieOut: EvidenceFact {
    let totals = report.totals
    let read = totals.itemRowsRead + totals.capacityRowsRead
    let outside = totals.itemsOutside.count + totals.capacitiesOutside.count
    let shown = totals.itemsShown.count + totals.capacitiesShown.count
    let (phrases, format) = (site.phrases, site.format)
    let rows = phrases.text(
      outside == 0 ? "fact.tieOut.rows" : "fact.tieOut.rowsOutside",
      [
        "read": format.text(count: read), "shown": format.text(count: shown),
        "outside": format.text(count: outside),
      ])
    let sums = phrases.text(
      totals.unknown.contains(.output) ? "fact.tieOut.itemSum" : "fact.tieOut.sums",
      [
        "items": format.text(totals.itemsShown.quantity),
        "output": format.text(totals.capacitiesShown.quantity),
      ])
    return EvidenceFact(phrases.text("fact.tieOut"), "\(rows); \(sums)", isGood: true)
  }

  private var canonicalRows: EvidenceFact {
    let rows = CanonicalRows(of: report.orderNo, in: site.posted.ledger)
    return EvidenceFact(
      site.phrases.text("fact.canonical"),
      site.phrases.text("fact.canonical.rows", ["count": site.format.text(count: rows.count)]),
      code: rows.sha256)
  }
}
