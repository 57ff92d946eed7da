import Diagnostics
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Fills in the pages of an item or a work center.
struct GroupPage {
  let site: AuditSite
  let groups: SiteGroups
  let group: SiteGroup
  /// The pages of the list of its orders.
  let links: PageLinks

  /// How many months have a row of their own; earlier ones have one together.
  private static let monthLimit = SVGChart.columnLimit

  init(site: AuditSite, groups: SiteGroups, group: SiteGroup) {
    self.site = site
    self.groups = groups
    self.group = group
    links = PageLinks(group.path, rowCount: group.orders.count)
  }

  /// Fills in a page, from 0; the first has all but the further orders.
  ///
  /// - Complexity: O(*n*) in the corrections of the group, and in the rows of the page.
  func fill(_ values: inout TemplateValues, _ record: RecordReference<GroupField>, page: Int) {
    fillHead(&values, record, page: page)
    fillOrders(&values, record, page: page)
    links.fill(&values, record, .pages, hasPages: .hasPages, page: page) {
      links.path(ofPage: $0)
    }
    guard page == 0 else {
      values.set(record, .firstHref, text: links.fileName)
      return
    }
    values.set(record, figures: group.total, site)
    values.set(
      record, .orderCount, text: site.phrases.text("group.orders", count: group.orders.count))
    fillThreshold(&values, record)
    fillMonths(&values, record)
    fillRates(&values, record)
    fillReasons(&values, record)
    fillFindings(&values, record)
  }

  private func fillHead(
    _ values: inout TemplateValues, _ record: RecordReference<GroupField>, page: Int
  ) {
    let name = site.context.symbols.text(group.name)
    let title = site.phrases.text("group.title.\(groups.kind.phrases)", ["name": name])
    site.frame.fill(
      &values, record, .page,
      title: site.title(title, page: page),
      path: links.path(ofPage: page), section: groups.kind.index)
    values.set(record, .name, text: group.name, of: site)
    values.set(record, .description, text: group.description.text, of: site)
    if !group.description.hasSeveralUnits {
      values.set(record, .unit, text: group.description.unit, of: site)
    }
    values.set(record, .isItem, flag: groups.kind == .item)
    values.set(record, .isWorkCenter, flag: groups.kind == .workCenter)
    values.set(record, .indexHref, text: groups.kind.index)
    values.set(record, .hasUnexplained, flag: !group.total.unexplained.isZero)
  }

  /// Says that more is reversed than the limit of finding A17 allows an order.
  private func fillThreshold(
    _ values: inout TemplateValues, _ record: RecordReference<GroupField>
  ) {
    let rates = group.total.rates
    let threshold = site.posted.rules.reversalRatePercent
    guard group.total.knows(.output),
      rates.reversed.isAbove(percent: threshold, of: rates.original)
    else { return }
    values.set(
      record, .threshold,
      text: site.phrases.text("percentage", ["figure": site.format.text(threshold)]))
    values.set(record, .thresholdHref, text: PagePath.code(Code.a17.rawValue))
  }

  private func fillMonths(_ values: inout TemplateValues, _ record: RecordReference<GroupField>) {
    let months = groups.months[group.months]
    guard let last = months.last else { return }
    MonthPanels(months, group.total, site)?.fill(&values, record)
    let shown = months.filter {
      $0.month.number > last.month.number - Int32(Self.monthLimit)
    }
    let earlier = months.dropLast(shown.count)
    let list = values.list(
      record, .months, of: GroupMonthField.self,
      count: shown.count + (earlier.isEmpty ? 0 : 1))
    for (index, month) in shown.reversed().enumerated() {
      values.set(list[index], .label, text: site.format.text(month.month))
      values.set(list[index], figures: known(month.figures), site)
    }
    if let first = shown.first, !earlier.isEmpty {
      let sum = earlier.reduce(into: GroupFigures.zero) { $0 += $1.figures }
      values.set(
        list[shown.count], .label,
        text: site.phrases.text("group.before", ["month": site.format.text(first.month)]))
      values.set(list[shown.count], figures: known(sum), site)
    }
    let sum = values.nested(record, .sum, of: GroupMonthField.self)
    values.set(sum, .label, text: site.phrases.text("group.allMonths"))
    values.set(sum, figures: group.total, site)
  }

  /// Figures of some months, without those that no file of the ledger tells.
  private func known(_ figures: GroupFigures) -> GroupFigures {
    var figures = figures
    figures.unknown.formUnion(groups.unknown)
    return figures
  }

  private func fillRates(_ values: inout TemplateValues, _ record: RecordReference<GroupField>) {
    let list = values.list(record, .rates, of: RateField.self, count: 2)
    let key = groups.kind.phrases
    values.set(
      list[0], label: site.context.symbols.text(group.name), group.total, site)
    values.set(list[1], label: site.phrases.text("group.all.\(key)"), groups.all, site)
  }

  private func fillReasons(_ values: inout TemplateValues, _ record: RecordReference<GroupField>) {
    let corrections = groups.corrections[group.corrections].lazy.map {
      site.overview.corrections[Int($0)]
    }
    let reasons = ReasonCounts(corrections, of: groups.kind, site.context.symbols)
    values.set(record, .hasReasons, flag: !reasons.rows.isEmpty)
    reasons.fill(&values, record, .reasons, sum: .reasonSum, site)
    if reasons.otherCount > 0 {
      values.set(
        record, .hasOtherCorrections,
        text: site.phrases.text("item.otherCorrections", count: reasons.otherCount))
    }
  }

  private func fillFindings(
    _ values: inout TemplateValues, _ record: RecordReference<GroupField>
  ) {
    let findings = groups.findings[group.findings]
    values.set(record, .hasFindings, flag: !findings.isEmpty)
    let list = values.list(
      record, .findings, of: FindingCountField.self, count: findings.count)
    for (index, finding) in findings.enumerated() {
      values.set(list[index], .code, text: finding.code.rawValue)
      values.set(list[index], .codeHref, text: PagePath.code(finding.code.rawValue))
      values.set(
        list[index], .title,
        text: site.phrases.text("code.\(finding.code.rawValue).title"))
      values.set(list[index], .count, count: finding.standing)
      values.set(list[index], .settled, nonZero: finding.settled)
    }
  }

  private func fillOrders(
    _ values: inout TemplateValues, _ record: RecordReference<GroupField>, page: Int
  ) {
    let rows = links.rows(ofPage: page)
    values.set(record, .total, count: group.orders.count)
    values.set(record, .range, text: site.range(rows, of: group.orders.count))
    let start = group.orders.lowerBound
    let shares = groups.orders[start + rows.lowerBound..<start + rows.upperBound]
    let list = values.list(record, .orders, of: GroupOrderField.self, count: shares.count)
    for (offset, share) in shares.enumerated() { fill(&values, list[offset], share) }
  }

  private func fill(
    _ values: inout TemplateValues, _ row: RecordReference<GroupOrderField>, _ share: OrderShare
  ) {
    let order = site.overview.summaries[Int(share.order)]
    values.set(row, .orderNo, text: order.orderNo, of: site)
    values.set(row, .href) { site.appendAddress(of: order.orderNo, to: &$0) }
    values.set(row, .item, text: order.itemNo, of: site)
    values.set(row, .description, text: order.description, of: site)
    values.set(row, .status, text: order.status.map(site.label) ?? "")
    values.set(row, .lastDate, iso: .lastIsoDate, date: order.lastPostingDate)
    let figures = share.share.figures
    if share.share.isKnown, !groups.unknown.contains(.output) {
      values.set(row, .original, figure: figures.original)
      values.set(row, .reversed, nonZero: .zero - figures.reversed)
      values.set(row, .unexplained, nonZero: .zero - figures.unexplained)
      values.set(row, .net, figure: figures.net)
    }
    values.set(row, .corrections, nonZero: order.correctionCount)
    values.set(row, .findings, nonZero: order.findingCount)
    let worst: [(Int, String)] = [
      (order.errorCount, "error"), (order.warningCount, "warning"), (order.infoCount, "info"),
    ]
    values.set(row, .worst, text: worst.first { $0.0 > 0 }?.1 ?? "")
  }
}
