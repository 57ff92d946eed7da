import PageRendering
import ProductionLedger

extension TemplateValues {
  /// Sets a field to a text of the ledger; the empty one, which many fields have, leaves it unset.
  mutating func set<F>(
    _ record: RecordReference<F>, _ field: F, text symbol: Symbol, of site: AuditSite
  ) {
    if !symbol.isEmpty { set(record, field, text: site.text(symbol)) }
  }
}
