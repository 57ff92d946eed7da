package import OrderReport
package import OutputReversal
package import PageRendering
import ProductionLedger
import SiteSettings

/// Fills in the pages of an order.
package struct OrderPage {
  let site: AuditSite
  let report: OrderReport
  let history: OrderHistory
  let slug: Slug
  let links: PageLinks
  /// On which page of the story each entry stands, by reference; empty for a story of one page.
  private let pageOfEntry: [EntryReference: Int]

  /// On how many pages the story stands, at least 1.
  package var pageCount: Int { links.pageCount }

  /// Creates the pages of a report; `history` is what the report was made of.
  ///
  /// - Complexity: O(*n*) in the entries of a story of several pages, else O(1).
  package init(site: AuditSite, report: OrderReport, history: OrderHistory) {
    self.site = site
    self.report = report
    self.history = history
    slug = site.slug(of: report.orderNo)
    links = PageLinks("", rowCount: report.entries.count, perPage: OrderPages.entriesPerPage)
    var pages: [EntryReference: Int] = [:]
    if links.pageCount > 1 {
      for (index, entry) in report.entries.enumerated() {
        pages[entry.reference] = index / OrderPages.entriesPerPage
      }
    }
    pageOfEntry = pages
  }

  /// Fills in the values of a page of the story, from 0; the first has all the rest, too.
  ///
  /// - Complexity: O(*n*) in the entries of the page, on the first in the rows of the order.
  package func fill(
    _ values: inout TemplateValues, _ order: RecordReference<OrderField>, page: Int
  ) {
    let number = site.context.symbols.text(report.orderNo)
    site.frame.fill(
      &values, order, .page, title: title(number), path: PagePath.order(slug, page: page + 1),
      section: PagePath.index)
    fillHead(&values, order)
    fillStory(&values, order, page: page)
    links.fill(&values, order, .pages, hasPages: .hasPages, page: page) { fileName(page: $0) }
    guard page == 0 else {
      values.set(order, .firstHref, text: fileName(page: 0))
      return
    }
    fillLines(&values, order)
    fillOperations(&values, order)
    fillNets(&values, order)
    fillCorrections(&values, order)
    fillOpenOriginals(&values, order)
    fillQueue(&values, order)
    fillFindings(&values, order)
    fillEvidence(&values, order)
    fillDownloads(&values, order)
  }

  /// Where an entry is shown, seen from this order's pages.
  ///
  /// `orderNo` is that of the entry where it is another order's.
  func href(_ reference: EntryReference, orderNo: Symbol? = nil) -> String {
    if let orderNo, orderNo != report.orderNo {
      return "../../\(PagePath.order(site.slug(of: orderNo))).html#\(reference)"
    }
    guard let page = pageOfEntry[reference] else { return "#\(reference)" }
    return "\(fileName(page: page))#\(reference)"
  }

  private func fileName(page: Int) -> String {
    page == 0 ? "\(slug.text).html" : "\(slug.continuation(page + 1)).html"
  }

  private func title(_ number: String) -> String {
    let net = report.synopsis.net.description
    guard let ordered = report.synopsis.ordered else { return "\(number): net \(net)" }
    return "\(number): net \(net) of \(ordered)"
  }

  private func fillHead(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    values.set(order, .orderNo, text: site.text(report.orderNo))
    values.set(order, .description, text: site.text(report.description))
    values.set(order, .status, text: report.status?.caption ?? "status not exported")
    values.set(order, .isReopened, flag: report.isReopened == true)
    values.set(order, .finishedDate, date: report.finishedDate)
    values.set(order, .dueDate, date: report.dueDate)
    values.set(order, .asOf, date: site.posted.rules.asOf)
    values.set(order, .timeUnit, text: site.text(commonTimeUnit))
  }

  /// The unit of all times of the order, or empty when they have several or none is known.
  private var commonTimeUnit: Symbol {
    let units = Set(report.operations.map(\.timeUnit))
    guard units.count == 1, let unit = units.first else { return .empty }
    return unit ?? .empty
  }

  private func fillDownloads(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    if site.settings.formats.contains(.json) {
      values.set(order, .jsonHref, text: "\(slug.text).json")
    }
    if site.settings.formats.contains(.csv) {
      values.set(order, .csvHref, text: "\(slug.text).csv")
    }
  }
}
