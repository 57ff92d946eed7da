import Diagnostics
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Every finding of the site, gravest first; a unit is a page.
struct FindingPages: SitePart {
  private let site: AuditSite
  private let pages: PageLinks

  /// Makes the list of a site.
  init(site: AuditSite) {
    self.site = site
    pages = PageLinks(PagePath.findings, rowCount: site.overview.findings.count)
  }

  var unitCount: Int { pages.pageCount }

  func paths(of unit: Int) -> [String] { [pages.path(ofPage: unit)] }

  func render(unit: Int, into files: inout RenderedFiles) {
    files.add(site.templates[.findings], FindingListField.self) { values, root in
      fill(&values, root, page: unit)
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<FindingListField>, page: Int
  ) {
    site.frame.fill(
      &values, record, .page, title: "Findings", path: pages.path(ofPage: page),
      section: PagePath.findings)
    let findings = site.overview.findings
    values.set(record, .total, count: findings.count { $0.finding.suppression == nil })
    fillCounts(&values, record)
    let rows = pages.rows(ofPage: page)
    let list = values.list(record, .findings, of: FindingField.self, count: rows.count)
    for (offset, found) in findings[rows].enumerated() { fill(&values, list[offset], found) }
    pages.fill(&values, record, .pages, hasPages: .hasPages, page: page) { pages.path(ofPage: $0) }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<FindingField>,
    _ found: SiteOverview.OrderFinding
  ) {
    let finding = found.finding
    let page = PagePath.order(site.slug(of: found.orderNo)) + ".html"
    values.set(record, .code, text: finding.code.rawValue)
    values.set(record, .codeHref, text: PagePath.code(finding.code.rawValue))
    values.set(record, .level, text: finding.level.rawValue)
    values.set(record, .message, text: finding.message)
    values.set(record, .orderNo, text: site.text(found.orderNo))
    values.set(record, .orderHref, text: page)
    values.set(record, .settled, text: finding.suppression ?? "")
    let refs = values.list(record, .refs, of: LinkField.self, count: finding.references.count)
    for (index, reference) in finding.references.enumerated() {
      values.set(refs[index], .ref, text: reference.description)
      values.set(refs[index], .href, text: "\(page)#\(reference)")
    }
  }

  private func fillCounts(
    _ values: inout TemplateValues, _ record: RecordReference<FindingListField>
  ) {
    var standing: [Code: Int] = [:]
    var settled: [Code: Int] = [:]
    for found in site.overview.findings {
      if found.finding.suppression == nil {
        standing[found.finding.code, default: 0] += 1
      } else {
        settled[found.finding.code, default: 0] += 1
      }
    }
    let codes = Code.allCases.filter { standing[$0] != nil || settled[$0] != nil }
    let list = values.list(record, .counts, of: FindingCountField.self, count: codes.count)
    for (index, code) in codes.enumerated() {
      values.set(list[index], .code, text: code.rawValue)
      values.set(list[index], .codeHref, text: PagePath.code(code.rawValue))
      values.set(list[index], .title, text: code.explanation.title)
      values.set(list[index], .count, count: standing[code] ?? 0)
      values.set(list[index], .settled, nonZero: settled[code] ?? 0)
    }
  }
}
