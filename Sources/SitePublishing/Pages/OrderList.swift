import OrderReport
import OutputReversal
import ProductionLedger

/// A list of orders with pages of its own.
///
/// It holds all of them, or those of one status, item, work center or month.
struct OrderList: Sendable {
  /// By what the list chooses.
  enum Group: Int, Sendable, CaseIterable {
    case all, state, status, item, workCenter, month

    /// What stands before the links to the lists of the group.
    var label: String {
      switch self {
      case .all: "All"
      case .state: "With"
      case .status: "Status"
      case .item: "Item"
      case .workCenter: "Work center"
      case .month: "Month"
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

  /// Its pages.
  var pages: PageLinks {
    PageLinks(path, rowCount: positions.count, perPage: PageLinks.ordersPerPage)
  }
}

extension OrderList {
  /// The lists of a site: all orders, then those by state, status, item, work center and month.
  ///
  /// - Complexity: O(*n* log *n*) in the orders.
  static func all(of site: AuditSite) -> [OrderList] {
    let order = latestFirst(site)
    let summaries = site.overview.summaries
    func choose(_ holds: (OrderSummary) -> Bool) -> [Int32] {
      order.filter { holds(summaries[Int($0)]) }
    }
    var lists = [
      OrderList(
        group: .all, label: "all orders", heading: "Production orders", path: PagePath.index,
        positions: order),
      OrderList(
        group: .state, label: "corrections", heading: "Orders with corrections",
        path: PagePath.correctedOrders, positions: choose { $0.correctionCount > 0 }),
      OrderList(
        group: .state, label: "findings", heading: "Orders with findings",
        path: PagePath.ordersWithFindings, positions: choose { $0.findingCount > 0 }),
      OrderList(
        group: .state, label: "queued reversals", heading: "Orders with queued reversals",
        path: PagePath.queuedOrders,
        positions: choose { $0.queuedCount > 0 || $0.rejectedCount > 0 }),
    ]
    for status in ProductionOrderStatus.allCases {
      let positions = choose { $0.status == status }
      guard !positions.isEmpty else { continue }
      lists.append(
        OrderList(
          group: .status, label: status.caption, heading: "\(status.caption) orders",
          path: "lists/status-\(Slug(status.caption)).html", positions: positions))
    }
    lists += by(.item, site.overview.items, site, order)
    lists += by(.workCenter, site.overview.workCenters, site, order)
    return lists + byMonth(site, order)
  }

  /// A list for each item or work center; `values` are those of each order, by position.
  private static func by(
    _ group: Group, _ values: [[Symbol]], _ site: AuditSite, _ order: [Int32]
  ) -> [OrderList] {
    let symbols = site.context.symbols
    let (word, stem) = group == .item ? ("item", "item") : ("work center", "work-center")
    return grouped(order) { values[$0] }
      .sorted { symbols.precedes($0.key, $1.key) }
      .map { value, positions in
        let name = symbols.text(value)
        return OrderList(
          group: group, label: name, heading: "Orders of \(word) \(name)",
          path: "lists/\(stem)-\(Slug(name)).html", positions: positions)
      }
  }

  private static func byMonth(_ site: AuditSite, _ order: [Int32]) -> [OrderList] {
    grouped(order) { site.overview.months[$0] }
      .sorted { $0.key > $1.key }
      .map { month, positions in
        let name = monthName(month)
        return OrderList(
          group: .month, label: name, heading: "Orders with output in \(name)",
          path: "lists/month-\(name).html", positions: positions)
      }
  }

  /// Returns `2026-01` for the month 202601.
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
