import OrderReport
import OutputReversal
import ProductionLedger
import SitePublishing
import Testing

/// Every total on the pages of items, work centers and users is the sum of its rows.
///
/// - Source: pages.md 1.7 and section 6.
@Suite("Sums of items, work centers and users")
struct GroupSumsTests {
  @Test(arguments: 1...25)
  func `every total is the sum of its visible rows`(seed: UInt64) async throws {
    var numbers = SeededGenerator(seed: seed)
    let site = try await SiteSample.random(&numbers).site()
    #expect(site.diagnostics.isEmpty, "seed \(seed)")
    let pages = RenderedSite(site.plan)
    #expect(pages.brokenLinks() == [], "seed \(seed)")
    for path in pages.pages where path.hasPrefix("items/") || path.hasPrefix("work-centers/") {
      let rows = PageRows(try pages.text(path))
      let name = "seed \(seed), \(path)"
      if path.hasSuffix("index.html") {
        let list = rows.rows(path.hasPrefix("items/") ? "Items" : "Work centers")
        for column in 2..<6 where !list.isEmpty { expectSum(list, column, name) }
        continue
      }
      let months = rows.rows("months")
      let columns = months.isEmpty ? 0 : months[0].count - 1
      for column in 1..<max(columns, 1) { expectSum(months, column, name) }
      expectParts(rows, of: months, output: path.hasPrefix("items/") ? 3 : 4, name)
    }
    try expectAll(pages, site, "seed \(seed)")
  }

  /// The orders and the reasons of a page add up to what its months do.
  ///
  /// `output` is the column of the output in the list of orders.
  private func expectParts(
    _ rows: PageRows, of months: [[String]], output: Int, _ name: String
  ) {
    let total = months.last.map { $0.map { PageRows.figure($0) ?? .zero } } ?? []
    guard total.count > 5 else { return }
    let hasUnexplained = total.count == 7
    let net = total[hasUnexplained ? 4 : 3]
    let orders = rows.rows("orders")
    #expect(sum(orders, output) == total[1], "\(name): output of its orders")
    #expect(sum(orders, output + 2) == net, "\(name): net of its orders")
    var reasons = rows.rows("reasons")
    if reasons.count > 1 { reasons.removeLast() }
    #expect(sum(reasons, 2) == net - total[1], "\(name): reasons")
  }

  /// The sums over all items and users are those of the site.
  private func expectAll(_ pages: RenderedSite, _ site: AuditSite, _ name: String) throws {
    let figures = site.overview.totals.figures
    let items = PageRows(try pages.text("items/index.html")).rows("Items").last ?? []
    let hasUnexplained = items.count == 10
    #expect(PageRows.figure(items[2]) == figures.original, "\(name)")
    #expect(PageRows.figure(items[hasUnexplained ? 5 : 4]) == figures.net, "\(name)")
    let users = PageRows(try pages.text("users/index.html")).rows("Users").last ?? []
    #expect(PageRows.figure(users[1]) == figures.original, "\(name)")
    #expect(
      PageRows.figure(users[2]) == QuantityTotal.zero - figures.reversed, "\(name)")
    let control = site.overview.totals.control
    let centers = PageRows(try pages.text("work-centers/index.html")).rows("Work centers").last
    #expect(
      PageRows.figure(centers?[4] ?? "") == control.measures[.output].net, "\(name)")
  }

  private func expectSum(_ rows: [[String]], _ column: Int, _ name: String) {
    guard let total = rows.last.flatMap({ PageRows.figure($0[column]) }) else { return }
    #expect(sum(Array(rows.dropLast()), column) == total, "\(name), column \(column)")
  }

  private func sum(_ rows: [[String]], _ column: Int) -> QuantityTotal {
    rows.reduce(into: QuantityTotal.zero) { $0 += PageRows.figure($1[column]) ?? .zero }
  }
}
