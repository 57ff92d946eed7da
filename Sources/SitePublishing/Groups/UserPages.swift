import Diagnostics
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// The pages of users; a unit is a page.
///
/// The first page of each has the figures, further ones go on with the list of corrections.
struct UserPages: SitePart {
  private let site: AuditSite
  private let groups: SiteGroups
  private let units: [(group: Int32, page: Int32)]

  /// Makes the pages of all users; where the settings name no user there is none.
  init(site: AuditSite) {
    self.site = site
    let groups = site.overview.groups(.user)
    self.groups = groups
    units = groups.members.indices.flatMap { index in
      (0..<Self.links(groups.members[index]).pageCount).map { (Int32(index), Int32($0)) }
    }
  }

  var unitCount: Int { units.count }

  func paths(of unit: Int) -> [String] {
    [links(of: unit).path(ofPage: Int(units[unit].page))]
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    files.add(site.templates[.user], UserField.self) { values, root in
      fill(&values, root, groups.members[Int(units[unit].group)], unit: unit)
    }
  }

  private func links(of unit: Int) -> PageLinks {
    Self.links(groups.members[Int(units[unit].group)])
  }

  private static func links(_ user: SiteGroup) -> PageLinks {
    PageLinks(
      user.path, rowCount: user.corrections.count, perPage: PageLinks.userCorrectionsPerPage)
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<UserField>, _ user: SiteGroup,
    unit: Int
  ) {
    let (links, page) = (links(of: unit), Int(units[unit].page))
    let title = site.phrases.text("user.title", ["name": site.context.symbols.text(user.name)])
    site.frame.fill(
      &values, record, .page,
      title: site.title(title, page: page),
      path: links.path(ofPage: page), section: groups.kind.index)
    values.set(record, .name, text: site.text(user.name))
    values.set(record, .indexHref, text: groups.kind.index)
    fillLog(&values, record, user, links.rows(ofPage: page))
    links.fill(&values, record, .pages, hasPages: .hasPages, page: page) {
      links.path(ofPage: $0)
    }
    guard page == 0 else {
      values.set(record, .firstHref, text: links.fileName)
      return
    }
    fillFigures(&values, record, user)
    fillMonths(&values, record, user)
  }

  private func fillFigures(
    _ values: inout TemplateValues, _ record: RecordReference<UserField>, _ user: SiteGroup
  ) {
    if user.total.knows(.output) {
      values.set(record, .original, figure: user.total.rates.original)
      values.set(record, .reversed, figure: .zero - user.total.rates.reversed)
      values.set(record, .unexplained, nonZero: .zero - user.total.unexplained)
    }
    values.set(record, .corrections, count: user.corrections.count)
    let sameUser = SameUser(user, groups, site)
    values.set(record, .sameUser, text: sameUser.text ?? "")
    if let rate = sameUser.rate { values.set(record, .sameUserRate, text: site.text(rate)) }
    values.set(record, .sameUserHref, text: PagePath.code(Code.a8.rawValue))
    let corrections = groups.corrections[user.corrections].lazy.map {
      site.overview.corrections[Int($0)]
    }
    let reasons = ReasonCounts(corrections, of: .user, site.context.symbols)
    values.set(record, .hasReasons, flag: !reasons.rows.isEmpty)
    reasons.fill(&values, record, .reasons, sum: .reasonSum, site)
  }

  private func fillMonths(
    _ values: inout TemplateValues, _ record: RecordReference<UserField>, _ user: SiteGroup
  ) {
    let rates = values.list(record, .rates, of: RateField.self, count: 2)
    values.set(rates[0], label: site.context.symbols.text(user.name), user.total, site)
    values.set(rates[1], label: site.phrases.text("group.all.user"), groups.all, site)
    let months = groups.months[user.months]
    guard !months.isEmpty else { return }
    let shown = months.suffix(SVGChart.columnLimit)
    let earlier = months.dropLast(shown.count)
    let count = shown.count + (earlier.isEmpty ? 0 : 1)
    let list = values.list(record, .months, of: RateField.self, count: count)
    for (index, month) in shown.reversed().enumerated() {
      values.set(list[index], label: site.format.text(month.month), month.figures, site)
    }
    if let first = shown.first, !earlier.isEmpty {
      let sum = earlier.reduce(into: GroupFigures.zero) { $0 += $1.figures }
      let label = site.phrases.text("group.before", ["month": site.format.text(first.month)])
      values.set(list[shown.count], label: label, sum, site)
    }
    let sum = values.nested(record, .sum, of: RateField.self)
    values.set(sum, label: site.phrases.text("group.allMonths"), user.total, site)
  }

  private func fillLog(
    _ values: inout TemplateValues, _ record: RecordReference<UserField>, _ user: SiteGroup,
    _ rows: Range<Int>
  ) {
    values.set(record, .hasLog, flag: !user.corrections.isEmpty)
    values.set(record, .range, text: site.range(rows, of: user.corrections.count))
    let start = user.corrections.lowerBound
    let positions = groups.corrections[start + rows.lowerBound..<start + rows.upperBound]
    let list = values.list(record, .log, of: CorrectionField.self, count: positions.count)
    for (offset, position) in positions.enumerated() {
      let correction = site.overview.corrections[Int(position)]
      CorrectionRow(site: site, correction: correction).fill(&values, list[offset]) {
        site.address(of: $0, namedBy: correction.orderNo)
      }
    }
  }
}
