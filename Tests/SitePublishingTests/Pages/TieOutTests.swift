import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import SitePublishing
import Testing

@Suite("Tie-out")
struct TieOutTests {
  @Test(arguments: ["W1", "long", "no orders"])
  func `a sound site ties out`(name: String) async throws {
    let samples = ["W1": SiteSample.w1, "long": .long]
    let site = try await (samples[name] ?? SiteSample()).site()
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: ["2025-01-09", "2025-01-10"])
  func `rows dated after the as-of date are counted as outside`(asOf: String) async throws {
    var sample = SiteSample.w1
    sample.asOf = PostingDate(asOf)
    let site = try await sample.site()
    #expect(site.diagnostics.isEmpty)
    #expect(site.overview.totals.control.itemsOutside.count == (asOf == "2025-01-09" ? 1 : 0))
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    /// What the ledger of the page has in place of what was read.
    var change: @Sendable (inout SiteSample) -> Void
    /// What is found of it.
    var messages: [String]
  }

  @Test(arguments: [
    Case(
      testDescription: "another quantity",
      change: { $0.items[0] = "1,2025-01-10,RPO1,10000,1000,49,,," },
      messages: [
        "quantity as read of 'RPO1' is 50, but its rows sum to 49; nothing was published"
      ]),
    Case(
      testDescription: "a further item entry",
      change: { $0.items.append("2,2025-01-10,RPO1,10000,1000,1,,,") },
      messages: [
        "2 rows of 'RPO1' count, but 1 are shown; nothing was published",
        "quantity as read of 'RPO1' is 50, but its rows sum to 51; nothing was published",
      ]),
    Case(
      testDescription: "a capacity entry less", change: { $0.capacities.removeLast() },
      messages: ["1 rows of 'RPO1' count, but 2 are shown; nothing was published"]),
  ])
  func `a page that does not show what was read is found out`(_ test: Case) throws {
    let posted = try SiteSample.w1.posted()
    var other = SiteSample.w1
    test.change(&other)
    let history = posted.history(of: 0)
    let context = ReportContext(posted.ledger, rules: posted.rules, options: ReportOptions())
    let found = OrderTieOut(OrderReport(history, context), history, try other.posted().ledger, 0)
    #expect(found.diagnostics.map(\.message) == test.messages)
    #expect(found.diagnostics.allSatisfy { $0.code == .pTieOut && $0.severity == .error })
  }

  @Test func `a story that leaves out entries is found out`() throws {
    var sample = SiteSample.w1
    sample.queue = []
    let whole = try sample.posted()
    let history = whole.history(of: 0)
    // The report is of the day before: it shows none of the rows that the history counts.
    sample.asOf = PostingDate("2025-01-09")
    let early = try sample.posted()
    let context = ReportContext(early.ledger, rules: early.rules, options: ReportOptions())
    let report = OrderReport(early.history(of: 0), context)
    let found = OrderTieOut(report, history, whole.ledger, 0)
    #expect(
      found.diagnostics.map(\.message) == [
        "3 rows of 'RPO1' count, but 0 are shown; nothing was published"
      ])
  }
}
