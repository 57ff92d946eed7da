import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger
import SitePublishing

/// All order pages of a site made once, in one thread, with the time of each stage.
///
/// Nothing is written. Stages take turns after so few orders that what one leaves is still in the
/// cache for the next, as it is when a site is built.
struct OrderPageRound {
  private static let ordersPerTurn = 16

  /// History and report of each order.
  private(set) var report = ProcessUsage()
  /// The values of each page, out of the report.
  private(set) var fill = ProcessUsage()
  /// The bytes of each page, out of the values.
  private(set) var render = ProcessUsage()
  private(set) var pageCount = 0
  private(set) var byteCount = 0

  init(_ site: AuditSite) {
    let template = site.templates[.order]
    var reports: [(history: OrderHistory, report: OrderReport)] = []
    var values = TemplateValues(format: template.format)
    var roots: [RecordReference<OrderField>] = []
    var page = ByteBuffer(capacity: 1 << 16)
    let orderCount = site.posted.ledger.orders.count
    for first in stride(from: 0, to: orderCount, by: Self.ordersPerTurn) {
      let start = ProcessUsage.now()
      reports.removeAll(keepingCapacity: true)
      for position in first..<min(first + Self.ordersPerTurn, orderCount) {
        let history = site.posted.history(of: position)
        reports.append((history, OrderReport(history, site.context)))
      }
      let reported = ProcessUsage.now()
      values.reset()
      roots.removeAll(keepingCapacity: true)
      for (history, report) in reports {
        let pages = OrderPage(site: site, report: report, history: history)
        for number in 0..<pages.pageCount {
          let root = values.record(OrderField.self)
          pages.fill(&values, root, page: number)
          roots.append(root)
        }
      }
      let filled = ProcessUsage.now()
      for root in roots {
        page.removeAll()
        template.render(values, root, into: &page)
        byteCount += page.count
      }
      let rendered = ProcessUsage.now()
      pageCount += roots.count
      report += reported - start
      fill += filled - reported
      render += rendered - filled
    }
  }
}
