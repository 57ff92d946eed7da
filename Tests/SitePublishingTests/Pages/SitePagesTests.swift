import Diagnostics
import ProductionLedger
import SitePublishing
import SiteSettings
import Testing

@Suite("Pages of a site")
struct SitePagesTests {
  @Test func `a site without orders has every page`() async throws {
    let site = try await SiteSample().rendered()
    #expect(site.brokenLinks() == [])
    #expect(
      site.files.keys.sorted() == [
        "404.html", "assets/index/directory.js", "assets/index/search.js", "assets/storno.css",
        "assets/storno.js", "audit/capacity/checkpoint", "audit/capacity/entries.jsonl",
        "audit/index.html", "audit/item/checkpoint", "audit/item/entries.jsonl",
        "audit/manifest.json", "codes.html",
        "corrections.html", "findings.html", "index.html", "items/index.html",
        "lists/corrections.html", "lists/findings.html", "lists/queued.html", "queue.html",
        "templates.html", "users/index.html", "work-centers/index.html",
      ])
  }

  @Test func `where there is nothing to list a sentence says so`() async throws {
    var sample = SiteSample()
    sample.items = ["1,2025-01-10,RPO1,10000,1000,50,,,ANNA"]
    let site = try await sample.rendered()
    let sentences = [
      "corrections.html": "Nothing was taken back.", "findings.html": "No finding was made.",
      "queue.html": "No reversal is queued.", "users/anna.html": "The user took nothing back.",
      "lists/corrections.html": "No order is in this list.",
    ]
    for (path, sentence) in sentences {
      let page = try site.text(path)
      #expect(page.contains(sentence), "\(path)")
      #expect(!page.contains("0 to 0"), "\(path)")
    }
    #expect(!(try site.text("queue.html")).contains("<ul class=\"findings"))
  }

  @Test func `one thing is told as one`() async throws {
    var sample = SiteSample.w1
    sample.items.append("2,2025-01-11,RPO1,10000,1000,-5,1,,ANNA")
    let site = try await sample.rendered()
    #expect(try site.text("corrections.html").contains(">1 posting took something back. Each"))
    #expect(try site.text("queue.html").contains(">1 reversal is queued: "))
  }

  @Test func `a ledger of capacity entries alone makes a site`() async throws {
    var sample = SiteSample()
    sample.capacities = ["1,2025-01-10,RPO1,10000,10,50,100", "2,2025-01-11,RPO1,10000,10,-5,-9"]
    let site = try await sample.rendered()
    #expect(site.brokenLinks() == [])
    #expect(site.files["orders/\(Slug("RPO1").shard)/rpo1.html"] != nil)
  }

  @Test func `two items on one order have a page each, a blank one has none`() async throws {
    var sample = SiteSample()
    sample.items = [
      "1,2025-01-10,RPO1,1,AB,5,,,", "2,2025-01-10,RPO1,1,ab,5,,,", "3,2025-02-10,RPO2,1,Ab,5,,,",
    ]
    sample.capacities = ["1,2025-01-10,RPO3,1,10,5,1"]
    let site = try await sample.rendered()
    let pages = site.pages.filter { $0.hasPrefix("items/") }
    #expect(pages == ["ab", "ab=l", "ab=t", "index"].map { "items/\($0).html" }.sorted())
    #expect(try site.text("items/ab=l.html").contains("RPO1"))
    #expect(site.files["lists/month-2025-01.html"] != nil)
    #expect(site.files["lists/month-2025-02.html"] != nil)
    #expect(site.brokenLinks() == [])
  }

  @Test func `a list of more than 200 orders has pages`() async throws {
    var sample = SiteSample()
    sample.items = (1...401).map { "\($0),2025-01-10,R\($0 + 1000),1,AB,5,,," }
    let site = try await sample.rendered()
    #expect(site.pages.count { $0.hasPrefix("items/ab") } == 3)
    #expect(
      site.pages.filter { $0.hasPrefix("index") } == [
        "index.html", "index=p2.html", "index=p3.html",
      ])
    let rows = try ["index.html", "index=p2.html", "index=p3.html"].map { page in
      RenderedSite.values(of: "href", in: try site.text(page)).count { $0.contains("orders/") }
    }
    #expect(rows == [200, 200, 1])
    #expect(site.brokenLinks() == [])
  }

  @Test func `more lists than the first page links are on pages of their own`() async throws {
    var sample = SiteSample()
    sample.items = (1...25).map { number in
      let month = "20\(23 + number / 12)-\(String(101 + number % 12).dropFirst())"
      return "\(number),\(month)-10,R\(number + 1000),1,IT\(number + 100),5,,,"
    }
    let site = try await sample.rendered()
    let index = RenderedSite.values(of: "href", in: try site.text("index.html"))
    #expect(index.count { $0.hasPrefix("lists/month-") } == 12)
    #expect(index.contains("lists/months.html"))
    let months = RenderedSite.values(of: "href", in: try site.text("lists/months.html"))
    #expect(months.count { $0.hasPrefix("../lists/month-20") } == 25)
    #expect(index.count { $0.hasPrefix("items/it1") && $0.hasSuffix(".html#orders") } == 12)
    #expect(index.contains("items/index.html"))
    let items = RenderedSite.values(of: "href", in: try site.text("items/index.html"))
    #expect(items.count { $0.hasPrefix("../items/it1") } == 25)
    #expect(!site.pages.contains { $0.hasPrefix("lists/item") || $0.hasPrefix("lists/work") })
    #expect(site.brokenLinks() == [])
  }

  @Test func `further pages and files are in the site under their names`() async throws {
    var sample = SiteSample.w1
    sample.textPages = [TextPage(path: "ü & x.html", title: "<Über>", body: Array("<p>y</p>".utf8))]
    sample.assets = [SiteAsset(path: "assets/sub/a.txt", bytes: Array("hello".utf8))]
    let site = try await sample.rendered()
    #expect(try site.text("assets/sub/a.txt") == "hello")
    #expect(try site.text("ü & x.html").contains("<p>y</p>"))
    #expect(try site.text("index.html").contains("&lt;Über&gt;</a>"))
    #expect(site.brokenLinks() == [])
  }

  @Test func `a further page may not take the place of another`() async throws {
    var sample = SiteSample.w1
    sample.textPages = [TextPage(path: "queue.html", title: "Queue", body: [])]
    let plan = try await sample.site().plan
    #expect(plan.diagnostics.map(\.code) == [.pTieOut])
  }

  struct Address: CustomTestStringConvertible {
    var baseURL: String?
    var root: String
    var testDescription: String { baseURL ?? "none" }
  }

  @Test(arguments: [
    Address(baseURL: nil, root: "/"), Address(baseURL: "https://h.example/", root: "/"),
    Address(baseURL: "https://h.example/a/b/", root: "/a/b/"),
  ])
  func `the page for lost visitors links by the path of the site`(_ address: Address) async throws {
    var sample = SiteSample.w1
    sample.settings.baseURL = address.baseURL
    let text = try await sample.rendered().text("404.html")
    let links = RenderedSite.values(of: "href", in: text).filter { $0 != "#main" }
    #expect(links.contains("\(address.root)index.html"))
    #expect(links.allSatisfy { $0.hasPrefix(address.root) && !$0.hasPrefix("//") })
  }

  @Test func `with a base URL there is a map of all pages`() async throws {
    var sample = SiteSample.w1
    sample.settings.baseURL = "https://h.example/a&b/"
    sample.textPages = [TextPage(path: "ü & x.html", title: "X", body: [])]
    let site = try await sample.rendered()
    let map = try site.text("sitemap.xml")
    let pages = map.split(separator: "\n").filter { $0.hasPrefix("<url>") }
    #expect(pages.count == site.pages.count - 1)
    #expect(pages.contains("<url><loc>https://h.example/a&amp;b/index.html</loc></url>"))
    #expect(
      pages.contains("<url><loc>https://h.example/a&amp;b/%c3%bc%20%26%20x.html</loc></url>"))
    #expect(!map.contains("404.html"))
  }

  @Test func `a page is the same each time it is made`() async throws {
    let first = try await SiteSample.long.rendered()
    for _ in 0..<3 { #expect(try await SiteSample.long.rendered().files == first.files) }
  }
}
