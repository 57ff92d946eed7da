import OrderReport
import PageRendering
import ProductionLedger

/// The pages of items or of work centers; a unit is a page.
///
/// The first page of each has its figures, further ones go on with the list of its orders.
struct GroupPages: SitePart {
  private let site: AuditSite
  private let groups: SiteGroups
  private let units: [(group: Int32, page: Int32)]

  /// Makes the pages of all items or work centers.
  init(site: AuditSite, kind: FigureGroup.Kind) {
    self.site = site
    let groups = site.overview.groups(kind)
    self.groups = groups
    units = groups.members.indices.flatMap { index in
      (0..<PageLinks("", rowCount: groups.members[index].orders.count).pageCount).map {
        (Int32(index), Int32($0))
      }
    }
  }

  var unitCount: Int { units.count }

  func paths(of unit: Int) -> [String] {
    [page(of: unit).links.path(ofPage: Int(units[unit].page))]
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    let page = page(of: unit)
    files.add(site.templates[.group], GroupField.self) { values, root in
      page.fill(&values, root, page: Int(units[unit].page))
    }
  }

  private func page(of unit: Int) -> GroupPage {
    GroupPage(site: site, groups: groups, group: groups.members[Int(units[unit].group)])
  }
}
