import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// The charts of an item or a work center: original, reversed, net and scrap on one scale.
struct MonthPanels {
  /// One chart.
  private struct Panel {
    var field: GroupField
    var phrase: String
    var values: [QuantityTotal]
  }

  private let site: AuditSite
  private let first: PostingMonth
  private let last: PostingMonth
  private var panels: [Panel] = []

  /// Makes the charts of the last 36 months up to that of the last posting; nil without months.
  ///
  /// A measure of which a month is not known has no chart.
  init?(_ months: ArraySlice<SiteGroups.Month>, _ total: GroupFigures, _ site: AuditSite) {
    guard let last = months.last?.month, let earliest = months.first?.month else { return nil }
    self.site = site
    self.last = last
    let limit = Int32(SVGChart.columnLimit)
    let first = max(earliest, PostingMonth(number: last.number - limit + 1))
    self.first = first
    var figures = Array(
      repeating: GroupFigures.zero, count: Int(last.number - first.number) + 1)
    for month in months where month.month >= first {
      figures[Int(month.month.number - first.number)] = month.figures
    }
    func add(
      _ field: GroupField, _ phrase: String, _ value: (GroupFigures) -> QuantityTotal
    ) {
      panels.append(Panel(field: field, phrase: phrase, values: figures.map(value)))
    }
    if total.knows(.output) {
      add(.originalChart, "column.original") { $0.rates.original }
      add(.takenChart, "group.taken") { $0.rates.reversed + $0.unexplained }
      add(.netChart, "column.net") { $0.net }
    }
    if total.knows(.scrap) { add(.scrapChart, "column.scrap") { $0.scrap } }
  }

  /// Fills in the charts and what they have in common.
  func fill(_ values: inout TemplateValues, _ record: RecordReference<GroupField>) {
    let all = panels.flatMap(\.values)
    guard let highest = all.max(), let lowest = all.min(), highest != lowest || !highest.isZero
    else { return }
    let months = (first: site.format.text(first), last: site.format.text(last))
    values.set(
      record, .scale,
      text: site.phrases.text(
        "group.scale",
        ["first": months.first, "last": months.last, "highest": site.format.text(highest)]))
    for panel in panels {
      let label = site.phrases.text(
        "group.panel",
        [
          "label": site.phrases.text(panel.phrase), "first": months.first, "last": months.last,
          "highest": site.format.text(panel.values.max() ?? .zero),
        ])
      values.set(
        record, panel.field,
        markup: SVGChart.columns(
          panel.values.map(\.clamped), in: min(lowest, .zero).clamped...highest.clamped,
          label: label))
    }
  }
}
