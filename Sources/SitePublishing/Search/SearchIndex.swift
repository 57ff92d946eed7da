import OrderReport
import OutputReversal
import ProductionLedger

/// What the search of a site knows: its orders in rows, and by what each of them is found.
///
/// How much there is of each is known at once, for the site's paths depend on it. The rest is made
/// when the first file is rendered.
struct SearchIndex: Sendable {
  let site: AuditSite
  /// Items, lots, serial numbers, documents, and entries that are texts.
  let keys: SearchKeys
  /// Item entries that are whole numbers.
  let itemEntries: SearchNumbers
  /// Capacity entries that are whole numbers.
  let capacityEntries: SearchNumbers
  /// The lines of the queue.
  let queueLines: SearchNumbers
  /// The work centers of all orders, in byte order.
  let workCenterList: [Symbol]
  /// The months in which any order has output, as year × 100 + month, the latest first.
  let monthList: [Int32]
  /// The earliest day that an order was last posted on, as `SearchRows` counts days.
  let firstDay: Int

  private let deferredOrders: Deferred<SearchOrders>
  private let deferredKeys: Deferred<SortedKeys>
  private let deferredMonths: Deferred<SearchSets>
  private let deferredWorkCenters: Deferred<SearchSets>

  /// The keys in the sequence of the index.
  struct SortedKeys: Sendable {
    /// The places of the keys in `keys`.
    var sequence: [Int32]
    /// The orders of each key, by its place in `keys`.
    var orders: SearchPostings
  }

  /// Looks at what a site has.
  ///
  /// - Complexity: O(*n* log *n*) in the rows of the ledger.
  init(_ site: AuditSite) {
    let (ledger, overview, symbols) = (site.posted.ledger, site.overview, site.context.symbols)
    let entries = SearchedEntries(ledger, asOf: site.posted.rules.asOf)
    let keys = SearchKeys(items: overview.groups(.item), entries, ledger)
    let groups = overview.groups(.workCenter)
    let workCenters = groups.members.filter { !$0.orders.isEmpty }
    let monthList = Set(overview.months.lazy.joined()).sorted(by: >)
    let orders = Deferred { SearchOrders(ledger.orders, symbols) }
    self.site = site
    self.keys = keys
    workCenterList = workCenters.map(\.name)
    self.monthList = monthList
    itemEntries = SearchNumbers(entries, .item)
    capacityEntries = SearchNumbers(entries, .capacity)
    queueLines = SearchNumbers(site.posted.decisions, ledger.orders)
    firstDay =
      overview.summaries.lazy.compactMap(\.lastPostingDate).min().map(SearchRows.dayCount) ?? 0
    deferredOrders = orders
    deferredKeys = Deferred {
      SortedKeys(sequence: keys.sorted(symbols), orders: keys.orders(orders.value))
    }
    deferredMonths = Deferred {
      var numbers: [Int32: Int32] = [:]
      for (number, month) in zip(Int32(0)..., monthList) { numbers[month] = number }
      let ofOrder = overview.months.map { months in months.compactMap { numbers[$0] } }
      return Self.sets(ofOrder, orders.value)
    }
    deferredWorkCenters = Deferred {
      var numbers = [[Int32]](repeating: [], count: ledger.orders.count)
      for (number, workCenter) in zip(Int32(0)..., workCenters) {
        for share in groups.orders[workCenter.orders] { numbers[Int(share.order)].append(number) }
      }
      return Self.sets(numbers, orders.value)
    }
  }

  /// How many things a family of files has.
  func count(of family: SearchFamily) -> Int {
    switch family {
    case .orders: site.posted.ledger.orders.count
    case .keys: keys.count
    case .itemEntries: itemEntries.count
    case .capacityEntries: capacityEntries.count
    case .queueLines: queueLines.count
    }
  }

  /// The orders in the sequence of the index.
  var orders: SearchOrders { deferredOrders.value }
  /// The keys in the sequence of the index.
  var sortedKeys: SortedKeys { deferredKeys.value }
  /// The months of each row.
  var months: SearchSets { deferredMonths.value }
  /// The work centers of each row.
  var workCenters: SearchSets { deferredWorkCenters.value }

  /// The sets of the rows; `numbers` are those of each order's things, by position.
  private static func sets(_ numbers: [[Int32]], _ orders: SearchOrders) -> SearchSets {
    SearchSets(rowCount: orders.positions.count) { numbers[Int(orders.positions[$0])] }
  }
}
