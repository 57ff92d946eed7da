import OrderReport
import PageRendering
import ProductionLedger

/// The reversal rates by month of the items or work centers with the most reversals, on one scale.
struct RatePanels {
  private let site: AuditSite
  private let groups: SiteGroups
  /// The positions of the groups, the one with the most reversals first.
  private let chosen: [Int]
  private let first: PostingMonth
  private let last: PostingMonth

  /// How many are shown.
  private static let limit = 10
  /// How many months are shown, up to the last one with a reversal.
  private static let monthCount: Int32 = 24

  /// Chooses the groups; nil where nothing was reversed.
  ///
  /// - Complexity: O(*n* log *n*) in the groups with reversals.
  init?(_ groups: SiteGroups, _ site: AuditSite) {
    self.site = site
    self.groups = groups
    let members = groups.members
    chosen = Array(
      members.indices.filter { members[$0].total.rates.reversalRows > 0 }
        .sorted { left, right in
          let (a, b) = (members[left].total.rates, members[right].total.rates)
          return a.reversalRows == b.reversalRows ? left < right : a.reversalRows > b.reversalRows
        }.prefix(Self.limit))
    let months = chosen.flatMap { groups.months[members[$0].months] }
    guard let last = months.filter({ $0.figures.rates.reversalRows > 0 }).map(\.month).max(),
      let earliest = months.map(\.month).min()
    else { return nil }
    self.last = last
    first = max(min(earliest, last), PostingMonth(number: last.number - Self.monthCount + 1))
  }

  /// Fills in the charts and what they have in common.
  func fill<F>(
    _ values: inout TemplateValues, _ record: RecordReference<F>, _ field: F, scale: F
  ) {
    let rates = chosen.map { tenths(of: groups.members[$0]) }
    let highest = rates.joined().max() ?? 0
    guard highest > 0 else { return }
    values.set(
      record, scale,
      text: site.phrases.text(
        "group.rateScale",
        [
          "first": site.format.text(first), "last": site.format.text(last),
          "highest": shown(highest),
        ]))
    let list = values.list(record, field, of: PanelField.self, count: chosen.count)
    for (index, place) in chosen.enumerated() {
      let group = groups.members[place]
      values.set(list[index], .label, text: site.text(group.name))
      values.set(list[index], .href, text: group.path)
      values.set(list[index], .tone, text: "rev")
      values.set(list[index], .figure, text: site.text(group.total.rates.quantityRate))
      let label = site.phrases.text(
        "group.ratePanel",
        [
          "first": site.format.text(first), "last": site.format.text(last),
          "highest": shown(rates[index].max() ?? 0),
        ])
      values.set(
        list[index], .chart,
        markup: SVGChart.columns(rates[index], in: 0...highest, label: label))
    }
  }

  /// The rate of each month in tenths of a percent; more than all is drawn as all.
  private func tenths(of group: SiteGroup) -> [Int64] {
    var tenths = Array(repeating: Int64(0), count: Int(last.number - first.number) + 1)
    for month in groups.months[group.months] where (first...last).contains(month.month) {
      let rate = month.figures.rates.quantityRate?.tenths ?? 0
      tenths[Int(month.month.number - first.number)] = Int64(clamping: min(rate, 1_000))
    }
    return tenths
  }

  private func shown(_ tenths: Int64) -> String {
    site.text(Percentage(of: Int(tenths), in: 1_000))
  }
}
