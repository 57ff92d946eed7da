import ProductionLedger
import SitePublishing
import SiteSettings
import Testing

@Suite("Links to entries")
struct EntryLinkTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (inout SiteSample) -> Void
  }

  @Test(arguments: [
    Case(testDescription: "all entries") { _ in },
    // The original of 402 is dated before it, that of 401 too; 402 itself is on no page.
    Case(testDescription: "as of the day before a reversal") {
      $0.asOf = PostingDate("2025-03-03")
    },
    Case(testDescription: "as of a day between") { $0.asOf = PostingDate("2025-03-02") },
    Case(testDescription: "pages only") { $0.settings.formats = [] },
    Case(testDescription: "without users and sources") {
      $0.settings.users = .none
      $0.settings.sources = .none
    },
    Case(testDescription: "a target that is not there") {
      $0.items.append("404,2025-03-04,LONG,1,X,-2,999,,BERT")
    },
    Case(testDescription: "a target dated later") {
      $0.items += ["404,2025-03-04,LONG,1,X,-2,405,,BERT", "405,2025-03-09,LONG,1,X,2,,,BERT"]
      $0.asOf = PostingDate("2025-03-05")
    },
    Case(testDescription: "a target of no order") {
      $0.items.append("404,2025-03-04,LONG,1,X,-2,405,,BERT")
      let header = "Entry No.,Posting Date,Entry Type,Order Type,Order No.,Item No.,Quantity"
      $0.files = [("purchases.csv", "\(header)\n405,2025-03-01,Purchase,,,X,2\n")]
    },
    Case(testDescription: "a queue line") {
      $0.queue = [
        "2025-03-05,LONG,X,,0,-1,150,", "2025-03-05,LONG,X,,0,-9,1,", "2025-03-05,NONE,X,,0,-9,1,",
      ]
    },
  ])
  func `every link leads to a page and an anchor of the site`(_ test: Case) async throws {
    var sample = SiteSample.long
    test.change(&sample)
    #expect(try await sample.rendered().brokenLinks() == [])
  }

  @Test func `a story of 400 entries stands on three pages with its figures on the first`()
    async throws
  {
    var sample = SiteSample.long
    sample.items.removeLast(3)
    let site = try await sample.rendered()
    let slug = Slug("LONG")
    let first = "orders/\(slug.shard)/\(slug.text)"
    let pages = ["", "=p2", "=p3"].map { "\(first)\($0).html" }
    #expect(site.pages.filter { $0.hasPrefix("orders/") } == pages.sorted())
    let anchors = try pages.map { page in
      RenderedSite.values(of: "id", in: try site.text(page)).filter { $0.hasPrefix("I-") }
    }
    #expect(anchors == [1...150, 151...300, 301...400].map { $0.map { "I-\($0)" } })
    #expect(try site.text(pages[0]).contains("id=\"evidence\""))
    #expect(try !site.text(pages[2]).contains("id=\"evidence\""))
    // The log links I-400 and what it reverses, I-380, both on the third page.
    let log = RenderedSite.values(of: "href", in: try site.text("corrections.html"))
    #expect(log.contains("\(first)=p3.html#I-400"))
    #expect(log.contains("\(first)=p3.html#I-380"))
  }

  @Test(arguments: [150, 151])
  func `a page of a story has 150 entries at most`(count: Int) async throws {
    let rows = (1...count).map { "\($0),2025-03-01,LONG,1,X,10,,,ANNA" }
    let site = try await SiteSample(items: rows).rendered()
    #expect(site.pages.count { $0.hasPrefix("orders/") } == (count > 150 ? 2 : 1))
  }

  @Test func `an order that only the queue names has a line in the queue and no page`()
    async throws
  {
    var sample = SiteSample.w1
    sample.queue.append("2025-01-10,NONE,1000,20,-75,-50,1,COUNT")
    let site = try await sample.rendered()
    #expect(try site.text("queue.html").contains("NONE"))
    #expect(site.pages.count { $0.hasPrefix("orders/") } == 1)
  }
}
