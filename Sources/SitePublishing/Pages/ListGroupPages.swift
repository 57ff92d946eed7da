import PageRendering

/// The pages that link all lists of a group which has too many for the first page.
///
/// A unit is a page.
struct ListGroupPages: SitePart {
  /// How many lists a page links.
  private static let listsPerPage = 400

  private let site: AuditSite
  private let groups: [(group: OrderList.Group, pages: PageLinks, lists: [OrderList])]
  private let units: [(group: Int, page: Int)]

  /// Makes the pages of a site with these lists.
  init(site: AuditSite, lists: [OrderList]) {
    self.site = site
    let members = Dictionary(grouping: lists, by: \.group)
    groups = OrderList.Group.allCases.compactMap { group in
      guard let path = group.path, let lists = members[group],
        lists.count > LinkedLists.limit.all
      else { return nil }
      let pages = PageLinks(path, rowCount: lists.count, perPage: Self.listsPerPage)
      return (group, pages, lists)
    }
    units = groups.enumerated().flatMap { index, group in
      (0..<group.pages.pageCount).map { (index, $0) }
    }
  }

  var unitCount: Int { units.count }

  func paths(of unit: Int) -> [String] {
    [groups[units[unit].group].pages.path(ofPage: units[unit].page)]
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    files.add(site.templates[.lists], ListGroupPageField.self) { values, root in
      fill(&values, root, unit: unit)
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<ListGroupPageField>, unit: Int
  ) {
    let (group, pages, lists) = groups[units[unit].group]
    let page = units[unit].page
    let heading = site.phrases.text("lists.\(group)")
    site.frame.fill(
      &values, record, .page, title: heading, path: pages.path(ofPage: page),
      section: PagePath.index)
    values.set(record, .heading, text: heading)
    values.set(record, .label, text: site.phrases.text(group.key))
    values.set(record, .total, count: lists.count)
    let rows = pages.rows(ofPage: page)
    let first = site.format.text(count: rows.lowerBound + 1)
    let last = site.format.text(count: rows.upperBound)
    values.set(
      record, .range, text: site.phrases.text("list.range", ["first": first, "last": last]))
    let links = values.list(record, .lists, of: ListLinkField.self, count: rows.count)
    for (offset, list) in lists[rows].enumerated() {
      values.set(links[offset], .label, text: list.label)
      values.set(links[offset], .count, count: list.positions.count)
      values.set(links[offset], .href, text: list.path)
    }
    pages.fill(&values, record, .pages, hasPages: .hasPages, page: page) { pages.path(ofPage: $0) }
  }
}
