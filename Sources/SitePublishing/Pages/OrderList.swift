import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// A list of orders with pages of its own.
///
/// It holds all of them, or those of one state, status or month. Items and work centers have pages
/// of their own that list their orders.
struct OrderList: Sendable {
  /// By what the list chooses.
  enum Group: Int, Sendable, CaseIterable {
    case all, state, status, month

    /// The key of what stands before the links to the lists of the group.
    var key: String { "list.group.\(self)" }

    /// Where all lists of the group are, when they are too many for the first page.
    var path: String? {
      switch self {
      case .all, .state, .status: nil
      case .month: "lists/months.html"
      }
    }
  }

  /// By what it chooses.
  var group: Group
  /// What links to it are called.
  var label: String
  /// The heading of its pages.
  var heading: String
  /// The path of its first page.
  var path: String
  /// The positions of its orders in `ledger.orders`, latest posting first.
  var positions: [Int32]
  /// The field of the search that chooses the same orders, and its value; nil for all orders.
  var scope: (field: String, value: String)?
  /// How many of them a page has.
  var perPage = PageLinks.ordersPerPage

  /// Its pages.
  var pages: PageLinks {
    PageLinks(path, rowCount: positions.count, perPage: perPage)
  }
}

extension OrderList {
  /// The lists of a site: all orders, then those by state, status and month.
  ///
  /// - Complexity: O(*n* log *n*) in the orders.
  static func all(of site: AuditSite) -> [OrderList] {
    let order = latestFirst(site)
    let summaries = site.overview.summaries
    func choose(_ holds: (OrderSummary) -> Bool) -> [Int32] {
      order.filter { holds(summaries[Int($0)]) }
    }
    func list(
      _ group: Group, _ key: String, _ path: String, _ positions: [Int32], field: String? = nil
    ) -> OrderList {
      OrderList(
        group: group, label: site.phrases.text(key),
        heading: site.phrases.text("\(key).heading"), path: path, positions: positions,
        scope: field.map { ($0, "1") })
    }
    var lists = [
      list(.all, "list.all", PagePath.index, order),
      list(
        .state, "list.corrections", PagePath.correctedOrders, choose { $0.correctionCount > 0 },
        field: "corrections"),
      list(
        .state, "list.findings", PagePath.ordersWithFindings, choose { $0.findingCount > 0 },
        field: "findings"),
      list(
        .state, "list.queued", PagePath.queuedOrders,
        choose { $0.queuedCount > 0 || $0.rejectedCount > 0 }, field: "queue"),
    ]
    for status in ProductionOrderStatus.allCases {
      let positions = choose { $0.status == status }
      guard !positions.isEmpty else { continue }
      lists.append(
        OrderList(
          group: .status, label: site.label(status),
          heading: site.phrases.text("list.status.heading", ["status": site.label(status)]),
          path: "lists/status-\(Slug(status.caption)).html", positions: positions,
          scope: ("status", "\(status)")))
    }
    lists += byMonth(site, order)
    let sizes = summaries.map { rowSize($0, site.context.symbols) }
    for index in lists.indices { lists[index].fit(sizes) }
    return lists
  }

  private static func byMonth(_ site: AuditSite, _ order: [Int32]) -> [OrderList] {
    grouped(order) { site.overview.months[$0] }
      .sorted { $0.key > $1.key }
      .map { month, positions in
        let name = site.format.text(month: month)
        return OrderList(
          group: .month, label: name,
          heading: site.phrases.text("list.month.heading", ["month": name]),
          path: "lists/month-\(monthName(month)).html", positions: positions,
          scope: ("month", monthName(month)))
      }
  }

  /// Returns `2026-01` for the month 202601, as addresses have it.
  static func monthName(_ month: Int32) -> String {
    let digits = String(month)
    let padded = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    return "\(padded.prefix(4))-\(padded.suffix(2))"
  }

  private static func grouped<Key: Hashable>(
    _ order: [Int32], by keys: (Int) -> [Key]
  ) -> [(key: Key, value: [Int32])] {
    var groups: [Key: [Int32]] = [:]
    for position in order {
      for key in keys(Int(position)) { groups[key, default: []].append(position) }
    }
    return Array(groups)
  }

  /// The positions of all orders, that with the latest posting first, then by number.
  private static func latestFirst(_ site: AuditSite) -> [Int32] {
    let dates = site.overview.summaries.map { $0.lastPostingDate?.digits ?? 0 }
    return dates.indices.map(Int32.init).sorted { left, right in
      let (a, b) = (dates[Int(left)], dates[Int(right)])
      return a == b ? left < right : a > b
    }
  }
}
