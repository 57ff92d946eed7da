import Diagnostics
import OrderReport
import ProductionLedger
import SitePublishing
import SiteSettings
import Testing

/// What pages say, by templates of their own: the built-in ones may change their words.
@Suite("Page content")
struct PageContentTests {
  /// The order page of a sample by a template.
  private func page(_ template: String, _ sample: SiteSample) async throws -> String {
    var sample = sample
    sample.templates["order.md"] = "<pre>\n\(template)\n</pre>\n"
    let site = try await sample.site()
    let text = String(decoding: site.orderPage(0), as: UTF8.self)
    return text.replacing("<pre>\n", with: "").replacing("\n</pre>\n", with: "")
  }

  @Test func `the posted figure stands first and the one after the queue second`() async throws {
    let text = try await page(
      "{{#lines}}{{original}} {{reversed}} {{net}} {{netAfterQueue}} {{open}}{{/lines}}", .w1)
    #expect(text == "50  50 0 0")
  }

  @Test func `without a queue there is no second figure`() async throws {
    var sample = SiteSample.w1
    sample.queue = []
    let text = try await page(
      "{{#lines}}{{net}} {{#netAfterQueue}}wrong{{/netAfterQueue}}{{/lines}}", sample)
    #expect(text == "50 ")
  }

  struct Evidence: CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (inout SiteSample) -> Void
    var fact: String
  }

  @Test(arguments: [
    Evidence(
      testDescription: "as of a date", change: { $0.asOf = PostingDate("2025-01-31") },
      fact: "Figures: of all postings up to 2025-01-31; Open, Status, Finished Date and "
        + "Finished Quantity are of the day of export"),
    Evidence(
      testDescription: "strict", change: { $0.isStrict = true }, fact: "Queue: all or nothing"),
    Evidence(
      testDescription: "without the queue", change: { $0.appliesQueue = false },
      fact: "Queue: left out; the figures are of posted entries alone"),
    Evidence(
      testDescription: "limits",
      change: {
        $0.settings.posting.closedTo = CalendarDay("2024-12-31")
        $0.settings.thresholds.delayDays = 7
        $0.settings.thresholds.reversalRatePercent = 5
      },
      fact: "Limits: closed to 2024-12-31, a long delay is more than 7 days, "
        + "a high reversal rate is above 5 %"),
    Evidence(
      testDescription: "users left out", change: { $0.settings.users = .none },
      fact: "Users: not shown; finding A8 and rates by user are not made"),
    Evidence(
      testDescription: "changed templates", change: { $0.templates["page.md"] = "{{body}}" },
      fact: "Made by: storno 1.2.3, templates changed: order.md, page.md"),
    Evidence(
      testDescription: "a changed style", change: { $0.templates["storno.css"] = "p {}" },
      fact: "Made by: storno 1.2.3, templates changed: order.md"),
    Evidence(
      testDescription: "a changed script", change: { $0.templates["storno.js"] = "x()" },
      fact: "Made by: storno 1.2.3, templates changed: order.md"),
    Evidence(
      testDescription: "rows with their lines", change: { _ in },
      fact: "Capacity ledger: 2 rows: capacity.csv, lines 2 to 3"),
    Evidence(
      testDescription: "rows without lines", change: { $0.settings.sources = .files },
      fact: "Capacity ledger: 2 rows: capacity.csv]"),
    Evidence(
      testDescription: "rows without files", change: { $0.settings.sources = .none },
      fact: "Capacity ledger: 2 rows]"),
  ])
  func `the evidence says how figures came to be`(_ test: Evidence) async throws {
    var sample = SiteSample.w1
    test.change(&sample)
    let text = try await page("{{#evidence}}[{{label}}: {{text}}]{{/evidence}}", sample)
    #expect(text.contains(test.fact), "\(text)")
  }

  @Test func `the hash of an order's rows is of posted facts, not of what postings change`()
    async throws
  {
    func hash(_ quantity: String, remaining: String) async throws -> String {
      var sample = SiteSample()
      sample.files = [
        (
          "items.csv",
          "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Quantity,Remaining Quantity\n"
            + "1,2025-01-10,RPO1,1,X,\(quantity),\(remaining)\n"
        )
      ]
      return try await page(
        "{{#evidence}}{{#code}}[{{label}}: {{code}}]{{/code}}{{/evidence}}", sample)
    }
    let first = try await hash("5", remaining: "5")
    #expect(first.contains("[Canonical rows: "))
    #expect(try await hash("5.0", remaining: "3") == first)
    #expect(try await hash("6", remaining: "5") != first)
  }

  @Test func `a measure that was not exported is not in the hash of an order's rows as 0`()
    async throws
  {
    func hash(_ columns: String, _ cells: String) async throws -> String {
      var sample = SiteSample()
      sample.files = [
        (
          "capacity.csv",
          "Entry No.,Posting Date,Order No.,Operation No.,Output Quantity\(columns)\n"
            + "1,2025-01-10,RPO1,10,5\(cells)\n"
        )
      ]
      return try await page("{{#evidence}}{{#code}}[{{code}}]{{/code}}{{/evidence}}", sample)
    }
    let unknown = try await hash("", "")
    let blank = try await hash(",Scrap Quantity", ",")
    #expect(try await hash(",Scrap Quantity", ",0") == blank)
    #expect(unknown != blank)
  }

  @Test func `a settled finding shows its reason`() async throws {
    var sample = SiteSample()
    sample.items = ["1,2025-01-10,RPO1,1,X,5,,,", "2,2025-01-11,RPO1,1,X,-2,,,"]
    sample.settings.suppressions = [
      Suppression(code: .a1, order: "RPO1", reason: "counted <twice>", location: nil)
    ]
    let text = try await page("{{#findings}}{{code}} {{settled}}\n{{/findings}}", sample)
    #expect(text.contains("A1 counted &lt;twice&gt;"))
    #expect(try await sample.site().overview.totals.ordersWithFindings == 0)
  }
}
