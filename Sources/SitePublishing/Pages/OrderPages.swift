import OrderReport
import OutputReversal
import ProductionLedger
import SiteSettings

/// The pages of the orders with their JSON and CSV; a unit is an order.
struct OrderPages: SitePart {
  let site: AuditSite

  var unitCount: Int { site.posted.ledger.orders.count }

  func paths(of unit: Int) -> [String] {
    let slug = site.slug(of: site.posted.ledger.orders.numbers[unit])
    let pages = PageLinks("", rowCount: site.overview.entryCounts[unit])
    var paths = (1...pages.pageCount).map { PagePath.order(slug, page: $0) }
    if site.settings.formats.contains(.json) { paths.append(PagePath.order(slug) + ".json") }
    if site.settings.formats.contains(.csv) { paths.append(PagePath.order(slug) + ".csv") }
    return paths
  }

  func dependencies(of unit: Int) -> ContentDigest? {
    OrderDependencies(site: site).digest(of: unit)
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    let history = site.posted.history(of: unit)
    let report = OrderReport(history, site.context)
    let page = OrderPage(site: site, report: report, history: history)
    for number in 0..<page.pageCount {
      files.add(site.templates[.order], OrderField.self) { values, root in
        page.fill(&values, root, page: number)
      }
    }
    if site.settings.formats.contains(.json) {
      files.add(OrderJSON.bytes(of: report, site.context))
    }
    if site.settings.formats.contains(.csv) {
      files.add(OrderCSV.bytes(of: report, site.context))
    }
  }
}
