import OrderReport
import PageRendering
import ProductionLedger

/// The pages of all lists of orders; a unit is a page.
struct OrderListPages: SitePart {
  private let site: AuditSite
  private let lists: [OrderList]
  private let units: [(list: Int, page: Int)]

  /// Makes the lists of a site.
  init(site: AuditSite, lists: [OrderList]) {
    self.site = site
    self.lists = lists
    units = lists.enumerated().flatMap { index, list in
      (0..<list.pages.pageCount).map { (index, $0) }
    }
  }

  var unitCount: Int { units.count }

  func paths(of unit: Int) -> [String] {
    [lists[units[unit].list].pages.path(ofPage: units[unit].page)]
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    let (index, page) = units[unit]
    files.add(site.templates[.orders], OrderListField.self) { values, root in
      fill(&values, root, lists[index], page: page)
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<OrderListField>, _ list: OrderList,
    page: Int
  ) {
    let pages = list.pages
    site.frame.fill(
      &values, record, .page, title: list.heading, path: pages.path(ofPage: page),
      section: PagePath.index)
    values.set(record, .heading, text: list.heading)
    values.set(record, .total, count: list.positions.count)
    values.set(record, .hasOrders, flag: !list.positions.isEmpty)
    let rows = pages.rows(ofPage: page)
    let first = site.format.text(count: rows.isEmpty ? 0 : rows.lowerBound + 1)
    let last = site.format.text(count: rows.upperBound)
    values.set(
      record, .range, text: site.phrases.text("list.range", ["first": first, "last": last]))
    if list.group == .all, page == 0 { fillIndex(&values, record) }
    fillSearch(&values, record, list)
    let orders = values.list(record, .orders, of: OrderRowField.self, count: rows.count)
    for (offset, position) in list.positions[rows].enumerated() {
      fill(&values, orders[offset], site.overview.summaries[Int(position)])
    }
    pages.fill(&values, record, .pages, hasPages: .hasPages, page: page) { pages.path(ofPage: $0) }
  }

  /// Fills in what the script of the search needs to know.
  private func fillSearch(
    _ values: inout TemplateValues, _ record: RecordReference<OrderListField>, _ list: OrderList
  ) {
    values.set(record, .scope, text: list.scope?.field ?? "")
    values.set(record, .scopeValue, text: list.scope?.value ?? "")
    values.set(record, .sampleFigure, figure: QuantityTotal(units: -123_456_750_000))
    values.set(record, .sampleDay, date: PostingDate(digits: 2006_03_09))
  }

  private func fillIndex(
    _ values: inout TemplateValues, _ record: RecordReference<OrderListField>
  ) {
    values.set(record, .isIndex, flag: true)
    values.set(record, .orderCount, count: site.overview.summaries.count)
    let totals = site.overview.totals
    values.set(record, .correctedCount, count: totals.ordersWithCorrections)
    values.set(record, .correctedHref, text: PagePath.correctedOrders)
    values.set(record, .findingCount, count: totals.ordersWithFindings)
    values.set(record, .findingHref, text: PagePath.ordersWithFindings)
    let groups = LinkedLists.all(of: site, lists)
    let records = values.list(record, .groups, of: ListGroupField.self, count: groups.count)
    for (index, group) in groups.enumerated() {
      values.set(records[index], .label, text: group.label)
      if let all = group.all {
        values.set(records[index], .allHref, text: all)
        values.set(records[index], .allCount, count: group.count)
      }
      let links = values.list(
        records[index], .links, of: ListLinkField.self, count: group.links.count)
      for (position, link) in group.links.enumerated() {
        values.set(links[position], .label, text: link.label)
        values.set(links[position], .count, count: link.orderCount)
        values.set(links[position], .href, text: link.href)
      }
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ row: RecordReference<OrderRowField>, _ order: OrderSummary
  ) {
    values.set(row, .orderNo, text: order.orderNo, of: site)
    values.set(row, .href) { site.appendAddress(of: order.orderNo, to: &$0) }
    values.set(row, .description, text: order.description, of: site)
    values.set(row, .item, text: order.itemNo, of: site)
    values.set(row, .itemHref, text: site.address(of: .item, order.itemNo))
    values.set(row, .status, text: order.status.map(site.label) ?? "")
    values.set(row, .lastDate, iso: .lastIsoDate, date: order.lastPostingDate)
    values.set(row, .original, figure: order.figures.original)
    values.set(row, .reversed, nonZero: .zero - order.figures.reversed)
    values.set(row, .unexplained, nonZero: .zero - order.figures.unexplained)
    values.set(row, .net, figure: order.figures.net)
    if order.netAfterQueue != order.figures.net {
      values.set(row, .netAfterQueue, figure: order.netAfterQueue)
    }
    if let ordered = order.ordered { values.set(row, .ordered, figure: ordered) }
    values.set(row, .corrections, nonZero: order.correctionCount)
    values.set(row, .findings, nonZero: order.findingCount)
    values.set(row, .worst, text: worstLevel(order))
    values.set(row, .queued, nonZero: order.queuedCount)
    values.set(row, .rejected, nonZero: order.rejectedCount)
    values.set(
      row, .spark,
      markup: SVGChart.row(
        order.sparkline.map(\.net.clamped), net: order.figures.net.clamped,
        ordered: order.ordered?.clamped))
  }

  private func worstLevel(_ order: OrderSummary) -> String {
    if order.errorCount > 0 { return Finding.Level.error.rawValue }
    if order.warningCount > 0 { return Finding.Level.warning.rawValue }
    return order.infoCount > 0 ? Finding.Level.info.rawValue : ""
  }
}
