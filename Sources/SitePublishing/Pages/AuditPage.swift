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
      &values, record, .page, title: site.phrases.text("audit.title"), path: PagePath.audit,
      section: PagePath.audit)
    fillSources(&values, record)
    let totals = self.totals
    let list = values.list(record, .totals, of: TotalField.self, count: totals.count)
    for (index, total) in totals.enumerated() {
      values.set(list[index], .label, text: total.label)
      values.set(list[index], .rows, count: total.rows.count)
      if let quantity = total.quantity { values.set(list[index], .quantity, figure: quantity) }
    }
    let facts = [tieOut, queueLines] + logs + site.parameters
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
      values.set(list[index], .kind, text: site.label(source.kind))
      values.set(list[index], .rows, count: source.rowCount)
      values.set(list[index], .bytes, count: source.byteCount)
      values.set(list[index], .sha256, text: source.sha256)
    }
  }

  /// The control totals of kinds that have rows; the sum of outputs is nil when not exported.
  private var totals: [(label: String, rows: ControlTotals.Rows, quantity: QuantityTotal?)] {
    let totals = site.overview.totals.control
    let items =
      ItemEntryKind.allCases.map { (label("items", "\($0)"), totals[$0]) } + [
        (label("items", "later"), totals.itemsOutside),
        (label("items", "noOrder"), site.tieOut.itemsOfNoOrder),
      ]
    let capacities =
      CapacityEntryKind.allCases.map { (label("capacities", "\($0)"), totals[$0]) } + [
        (label("capacities", "later"), totals.capacitiesOutside),
        (label("capacities", "noOrder"), site.tieOut.capacitiesOfNoOrder),
      ]
    let isOutputKnown = !totals.unknown.contains(.output)
    return
      (items.map { ($0, $1, $1.quantity) }
      + capacities.map { ($0, $1, isOutputKnown ? $1.quantity : nil) })
      .filter { $0.1.count > 0 }
  }

  private func label(_ ledger: String, _ kind: String) -> String {
    site.phrases.text("audit.\(ledger).\(kind)")
  }

  private var tieOut: EvidenceFact {
    let ledger = site.posted.ledger
    let totals = site.overview.totals.control
    let read = ledger.itemLedgerEntries.count + ledger.capacityLedgerEntries.count
    let shown = totals.itemsShown.count + totals.capacitiesShown.count
    return EvidenceFact(
      site.phrases.text("fact.tieOut"),
      site.phrases.text(
        "audit.tieOut",
        [
          "read": site.format.text(count: read), "shown": site.format.text(count: shown),
          "outside": site.format.text(count: read - shown),
        ]), isGood: true)
  }

  /// The logs with their roots.
  private var logs: [EvidenceFact] {
    site.logs.all.map { log in
      EvidenceFact(
        site.phrases.text("attach.\(log.kind.rawValue)-log"),
        site.phrases.text(
          "attach.log", ["origin": log.checkpoint.origin, "size": "\(log.checkpoint.size)"]),
        code: log.checkpoint.root.base64)
    }
  }

  private var queueLines: EvidenceFact {
    let decisions = site.posted.decisions
    let label = site.phrases.text("audit.queue")
    guard !decisions.isEmpty else {
      return EvidenceFact(label, site.phrases.text("audit.queue.none"))
    }
    let accepted = decisions.count(where: \.isAccepted)
    return EvidenceFact(
      label,
      site.phrases.text(
        "audit.queue.lines",
        [
          "read": site.format.text(count: decisions.count),
          "accepted": site.format.text(count: accepted),
          "rejected": site.format.text(count: decisions.count - accepted),
        ]))
  }
}
