import SitePublishing
import Testing

/// What pages say where the capacity ledger file lacks the columns of some measures.
@Suite("Measures that were not exported, on pages")
struct UnknownMeasureTests {
  private static let header = "Entry No.,Posting Date,Order No.,Order Line No.,Operation No."

  /// W1 with a capacity ledger file that has one measure alone.
  private func sample(_ column: String, _ figures: [String]) -> SiteSample {
    var sample = SiteSample.w1
    let operations = ["10", "20", "20"]
    let rows = zip(figures, operations).enumerated().map { index, row in
      "\(index + 1),2025-01-10,RPO1,10000,\(row.1),\(row.0)\n"
    }
    sample.capacities = []
    sample.files = [("capacity.csv", "\(Self.header),\(column)\n" + rows.joined())]
    return sample
  }

  @Test func `a figure that is not known is left out, and no 0 stands for it`() async throws {
    var sample = sample("Run Time", ["100", "75"])
    sample.queue = []
    sample.templates["order.md"] = """
      <pre>
      {{#operations}}[{{net}}{{^net}}?{{/net}}]\
      {{#measures}} {{label}} {{net}}{{^net}}?{{/net}}{{/measures}};{{/operations}}
      {{#entries}}{{ref}} {{output}}{{^output}}?{{/output}} \
      {{scrap}}{{^scrap}}?{{/scrap}} {{run}};{{/entries}}
      {{#evidence}}{{label}}: {{text}};{{/evidence}}
      </pre>\n
      """
    let text = String(decoding: try await sample.site().orderPage(0), as: UTF8.self)
    #expect(text.contains("[?] Output ? Run time 100;[?] Output ? Run time 75;"), "\(text)")
    #expect(text.contains("C-1 ? ? 100;C-2 ? ? 75;I-1 ? ? ;"), "\(text)")
    #expect(
      text.contains("item entries sum to 50, output of capacity entries is not exported;"),
      "\(text)")
  }

  @Test(arguments: [
    ("Run Time", ["100", "75", "-75"]), ("Output Quantity", ["50", "50", "-50"]),
    ("Scrap Quantity", ["1", "2", "-2"]),
  ])
  func `a site with one measure alone ties out and says what was not exported`(
    column: String, figures: [String]
  ) async throws {
    let site = try await sample(column, figures).rendered()
    #expect(site.brokenLinks() == [])
    let page = try #require(site.pages.first { $0.hasSuffix("/rpo1.html") })
    let isOutput = column == "Output Quantity"
    #expect(
      try site.text(page).contains(#"<p class="value"><span class="muted">not exported</span>"#)
        != isOutput)
  }
}
