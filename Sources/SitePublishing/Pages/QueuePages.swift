import OrderReport
import PageRendering

/// Every queue line with its decision; a unit is a page.
struct QueuePages: SitePart {
  private let site: AuditSite
  private let pages: PageLinks
  private let acceptedCount: Int

  /// Makes the list of a site.
  init(site: AuditSite) {
    self.site = site
    pages = PageLinks(PagePath.queue, rowCount: site.overview.queue.count)
    acceptedCount = site.overview.queue.count(where: \.isAccepted)
  }

  var unitCount: Int { pages.pageCount }

  func paths(of unit: Int) -> [String] { [pages.path(ofPage: unit)] }

  func render(unit: Int, into files: inout RenderedFiles) {
    files.add(site.templates[.queue], QueueListField.self) { values, root in
      fill(&values, root, page: unit)
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<QueueListField>, page: Int
  ) {
    site.frame.fill(
      &values, record, .page, title: site.phrases.text("queue.title"),
      path: pages.path(ofPage: page),
      section: PagePath.queue)
    let results = site.overview.queue
    values.set(record, .total, text: site.phrases.text("queue.total", count: results.count))
    values.set(record, .hasLines, flag: !results.isEmpty)
    values.set(record, .accepted, count: acceptedCount)
    values.set(record, .rejected, count: results.count - acceptedCount)
    let rows = pages.rows(ofPage: page)
    let list = values.list(record, .lines, of: QueueField.self, count: rows.count)
    for (offset, result) in results[rows].enumerated() {
      QueueRow(site: site, result: result).fill(&values, list[offset], root: "")
    }
    pages.fill(&values, record, .pages, hasPages: .hasPages, page: page) { pages.path(ofPage: $0) }
  }
}
