import OrderReport
import PageRendering
import ProductionLedger
import SiteSettings

/// The lists of all items, of all work centers and of all users; a unit is a page.
///
/// Where the settings name no user there is no list of them.
struct GroupListPages: SitePart {
  private let site: AuditSite
  private let groups: SiteGroups
  private let pages: PageLinks

  /// Makes the list of a kind.
  init(site: AuditSite, kind: FigureGroup.Kind) {
    self.site = site
    groups = site.overview.groups(kind)
    pages = PageLinks(kind.index, rowCount: groups.members.count)
  }

  var unitCount: Int {
    groups.kind == .user && site.settings.users == .none ? 0 : pages.pageCount
  }

  func paths(of unit: Int) -> [String] { [pages.path(ofPage: unit)] }

  func render(unit: Int, into files: inout RenderedFiles) {
    files.add(site.templates[.groups], GroupListField.self) { values, root in
      fill(&values, root, page: unit)
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<GroupListField>, page: Int
  ) {
    let heading = site.phrases.text("navigation.\(groups.kind.phrases)s")
    site.frame.fill(
      &values, record, .page, title: heading, path: pages.path(ofPage: page),
      section: groups.kind.index)
    values.set(record, .heading, text: heading)
    values.set(record, .isItem, flag: groups.kind == .item)
    values.set(record, .isWorkCenter, flag: groups.kind == .workCenter)
    values.set(record, .isUser, flag: groups.kind == .user)
    values.set(record, .hasUnexplained, flag: !groups.all.unexplained.isZero)
    values.set(record, .total, count: groups.members.count)
    let rows = pages.rows(ofPage: page)
    values.set(record, .range, text: site.range(rows, of: groups.members.count))
    if page == 0, groups.kind != .user {
      RatePanels(groups, site)?.fill(&values, record, .panels, scale: .scale)
    }
    fillRows(&values, record, rows)
    pages.fill(&values, record, .pages, hasPages: .hasPages, page: page) { pages.path(ofPage: $0) }
  }

  private func fillRows(
    _ values: inout TemplateValues, _ record: RecordReference<GroupListField>, _ rows: Range<Int>
  ) {
    // What has no name is a row of the last page, so that the rows of all pages are all rows.
    let hasRest = rows.upperBound == groups.members.count && groups.hasRest
    let list = values.list(
      record, .groups, of: GroupRowField.self, count: rows.count + (hasRest ? 1 : 0))
    var sum = GroupFigures.zero
    var corrections = 0
    for (offset, place) in rows.enumerated() {
      let group = groups.members[place]
      fill(&values, list[offset], group)
      sum += group.total
      corrections += group.corrections.count
    }
    if hasRest {
      let rest = list[rows.count]
      values.set(rest, .name, text: site.phrases.text("group.rest.\(groups.kind.phrases)"))
      values.set(rest, figures: known(groups.rest), site)
      values.set(rest, .corrections, nonZero: groups.restCorrections)
      sum += known(groups.rest)
      corrections += groups.restCorrections
    }
    guard list.count > 0 else { return }
    let isWhole = pages.pageCount == 1
    let sums = values.list(record, .sums, of: GroupRowField.self, count: isWhole ? 1 : 2)
    let label = isWhole ? "group.all.\(groups.kind.phrases)" : "group.these"
    fill(&values, sums[0], site.phrases.text(label), sum, corrections: corrections)
    guard !isWhole else { return }
    fill(
      &values, sums[1], site.phrases.text("group.all.\(groups.kind.phrases)"), known(groups.all),
      corrections: site.overview.corrections.count)
  }

  private func fill(
    _ values: inout TemplateValues, _ row: RecordReference<GroupRowField>, _ group: SiteGroup
  ) {
    values.set(row, .name, text: site.text(group.name))
    values.set(row, .href, text: group.path)
    values.set(row, .description, text: site.text(group.description.text))
    values.set(row, .orders, count: group.orders.count)
    values.set(row, figures: group.total, site)
    values.set(row, .corrections, nonZero: group.corrections.count)
    if groups.kind == .user {
      values.set(row, .sameUser, text: SameUser(group, groups, site).text ?? "")
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ row: RecordReference<GroupRowField>, _ label: String,
    _ figures: GroupFigures, corrections: Int
  ) {
    values.set(row, .name, text: label)
    values.set(row, figures: figures, site)
    values.set(row, .corrections, count: corrections)
  }

  private func known(_ figures: GroupFigures) -> GroupFigures {
    var figures = figures
    figures.unknown.formUnion(groups.unknown)
    return figures
  }
}
