import Diagnostics
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Every finding of the site, gravest first; a unit is a page.
struct FindingPages: SitePart {
  private let site: AuditSite
  private let pages: PageLinks
  /// How many findings of each code stand, and how many are settled.
  private let counts: [Code: (standing: Int, settled: Int)]

  /// Makes the list of a site.
  ///
  /// - Complexity: O(*n*) in the findings.
  init(site: AuditSite) {
    self.site = site
    pages = PageLinks(PagePath.findings, rowCount: site.overview.findings.count)
    counts = site.overview.findings.reduce(into: [:]) { counts, found in
      let isSettled = found.finding.suppression != nil
      counts[found.finding.code, default: (0, 0)].standing += isSettled ? 0 : 1
      counts[found.finding.code, default: (0, 0)].settled += isSettled ? 1 : 0
    }
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
      &values, record, .page, title: site.phrases.text("findings.title"),
      path: pages.path(ofPage: page),
      section: PagePath.findings)
    let standing = counts.values.reduce(0) { $0 + $1.standing }
    values.set(record, .total, text: site.phrases.text("findings.total", count: standing))
    values.set(record, .hasFindings, flag: !counts.isEmpty)
    fillCounts(&values, record)
    let rows = pages.rows(ofPage: page)
    let list = values.list(record, .findings, of: FindingField.self, count: rows.count)
    for (offset, found) in site.overview.findings[rows].enumerated() {
      fill(&values, list[offset], found)
    }
    pages.fill(&values, record, .pages, hasPages: .hasPages, page: page) { pages.path(ofPage: $0) }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<FindingField>,
    _ found: SiteOverview.OrderFinding
  ) {
    let finding = found.finding
    values.set(record, .code, text: finding.code.rawValue)
    values.set(record, .codeHref, text: PagePath.code(finding.code.rawValue))
    values.set(record, .level, text: finding.level.rawValue)
    values.set(record, .levelLabel, text: site.label(finding.level))
    values.set(record, .message, text: site.phrases.text(finding.wording))
    values.set(record, .isForeign, flag: site.phrases.isForeign(finding.wording))
    values.set(record, .orderNo, text: site.text(found.orderNo))
    values.set(record, .orderHref, text: site.address(of: found.orderNo) ?? "")
    values.set(record, .settled, text: finding.suppression ?? "")
    let refs = values.list(record, .refs, of: LinkField.self, count: finding.references.count)
    for (index, reference) in finding.references.enumerated() {
      values.set(refs[index], .ref, text: site.context.name(of: reference))
      values.set(
        refs[index], .href, text: site.address(of: reference, namedBy: found.orderNo))
    }
  }

  private func fillCounts(
    _ values: inout TemplateValues, _ record: RecordReference<FindingListField>
  ) {
    let codes = Code.allCases.filter { counts[$0] != nil }
    let list = values.list(record, .counts, of: FindingCountField.self, count: codes.count)
    for (index, code) in codes.enumerated() {
      values.set(list[index], .code, text: code.rawValue)
      values.set(list[index], .codeHref, text: PagePath.code(code.rawValue))
      values.set(list[index], .title, text: site.phrases.text("code.\(code.rawValue).title"))
      values.set(list[index], .count, count: counts[code]?.standing ?? 0)
      values.set(list[index], .settled, nonZero: counts[code]?.settled ?? 0)
    }
  }
}
