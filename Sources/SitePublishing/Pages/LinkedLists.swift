import OrderReport
import PageRendering
import ProductionLedger

/// A row of links on the first page: to lists of orders by one thing.
///
/// The lists by item and by work center are those on the pages of items and work centers.
struct LinkedLists {
  /// A link to a list.
  struct Link {
    /// What the list holds.
    var label: String
    /// How many orders.
    var orderCount: Int
    /// Where it is.
    var href: String
  }

  /// By what the orders are listed.
  var label: String
  /// The lists, or the first of them where there are many.
  var links: [Link]
  /// How many lists there are.
  var count: Int
  /// The page of all of them, where not all are linked.
  var all: String?

  /// How many lists of a kind the first page links; of more only the first ones, and to all.
  static let limit = (all: 24, first: 12)

  private init(label: String, count: Int, all: String?, link: (Int) -> Link) {
    let isCut = count > Self.limit.all
    self.label = label
    self.count = count
    self.all = isCut ? all : nil
    links = (0..<(isCut ? Self.limit.first : count)).map(link)
  }

  /// The rows of a site with these lists: by state and status, item and work center, and month.
  static func all(of site: AuditSite, _ lists: [OrderList]) -> [LinkedLists] {
    let members = Dictionary(grouping: lists, by: \.group)
    func row(_ group: OrderList.Group) -> LinkedLists {
      let lists = members[group] ?? []
      return LinkedLists(label: site.phrases.text(group.key), count: lists.count, all: group.path) {
        let list = lists[$0]
        return Link(label: list.label, orderCount: list.positions.count, href: list.path)
      }
    }
    func row(_ kind: FigureGroup.Kind) -> LinkedLists {
      let groups = site.overview.groups(kind)
      let label = site.phrases.text("list.group.\(kind)")
      return LinkedLists(label: label, count: groups.members.count, all: kind.index) {
        let group = groups.members[$0]
        return Link(
          label: site.context.symbols.text(group.name), orderCount: group.orders.count,
          href: "\(group.path)#orders")
      }
    }
    return [row(.state), row(.status), row(.item), row(.workCenter), row(.month)]
      .filter { $0.count > 0 }
  }
}
