import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Fills in what was read for the whole site: files, hashes, rows, control totals.
///
/// - Source: pages.md 1.7, which keeps them off the order pages.
struct AuditPage {
  let site: AuditSite

  /// Fills in the page.
  func fill(_ values: inout TemplateValues, _ record: RecordReference<AuditField>) {
    site.frame.fill(
      &values, record, .page, title: "What was read", path: PagePath.audit,
      section: PagePath.audit)
    fillSources(&values, record)
    let totals = self.totals
    let list = values.list(record, .totals, of: TotalField.self, count: totals.count)
    for (index, total) in totals.enumerated() {
      values.set(list[index], .label, text: total.label)
      values.set(list[index], .rows, count: total.rows.count)
      if let quantity = total.quantity { values.set(list[index], .quantity, figure: quantity) }
    }
    let facts = [tieOut, queueLines] + site.parameters
    let evidence = values.list(record, .facts, of: FactField.self, count: facts.count)
    for (index, fact) in facts.enumerated() { fact.fill(&values, evidence[index]) }
  }

  private func fillSources(_ values: inout TemplateValues, _ record: RecordReference<AuditField>) {
    guard site.context.options.sources != .none else { return }
    values.set(record, .namesFiles, flag: true)
    let sources = site.context.sources
    let list = values.list(record, .sources, of: SourceField.self, count: sources.count)
    for (index, source) in sources.enumerated() {
      values.set(list[index], .name, text: source.shownTable)
      values.set(list[index], .kind, text: source.kind.rawValue)
      values.set(list[index], .rows, count: source.rowCount)
      values.set(list[index], .bytes, count: source.byteCount)
      values.set(list[index], .sha256, text: source.sha256)
    }
  }

  /// The control totals of kinds that have rows; the sum of outputs is nil when not exported.
  private var totals: [(label: String, rows: ControlTotals.Rows, quantity: QuantityTotal?)] {
    let totals = site.overview.totals.control
    let items =
      ItemEntryKind.allCases.map { ("item entries, \($0.rawValue)", totals[$0]) } + [
        ("item entries after the as-of date", totals.itemsOutside),
        ("item entries of no production order", site.tieOut.itemsOfNoOrder),
      ]
    let capacities =
      CapacityEntryKind.allCases.map {
        ("capacity entries, \($0.rawValue), output", totals[$0])
      } + [
        ("capacity entries after the as-of date, output", totals.capacitiesOutside),
        ("capacity entries of no production order, output", site.tieOut.capacitiesOfNoOrder),
      ]
    let isOutputKnown = !totals.unknown.contains(.output)
    return
      (items.map { ($0, $1, $1.quantity) }
      + capacities.map { ($0, $1, isOutputKnown ? $1.quantity : nil) })
      .filter { $0.1.count > 0 }
  }

  private var tieOut: EvidenceFact {
    let ledger = site.posted.ledger
    let totals = site.overview.totals.control
    let read = ledger.itemLedgerEntries.count + ledger.capacityLedgerEntries.count
    let shown = totals.itemsShown.count + totals.capacitiesShown.count
    return EvidenceFact(
      "Tie-out",
      "\(read) entries read, \(shown) shown on exactly one order's page, \(read - shown) outside",
      isGood: true)
  }

  private var queueLines: EvidenceFact {
    let decisions = site.posted.decisions
    guard !decisions.isEmpty else { return EvidenceFact("Queue lines", "none") }
    let accepted = decisions.count(where: \.isAccepted)
    return EvidenceFact(
      "Queue lines",
      "\(decisions.count) read, \(accepted) accepted, \(decisions.count - accepted) rejected")
  }
}
