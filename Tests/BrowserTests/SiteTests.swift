import Foundation
import Testing

/// What can be seen of the pages without a browser.
@Suite struct SiteTests {
  @Test func `every link leads to a file and its place, ids are unique, pages have 100 KB at most`()
    throws
  {
    #expect(try Browser.problems(of: "links", in: BuiltSite.example().path) == [])
  }

  @Test func `so it is in a site of 10,000 orders`() throws {
    let ledger = try GeneratedLedger(orders: 10_000)
    let site = try BuiltSite(["-C", ledger.path] + ledger.files)
    #expect(try Browser.problems(of: "links", in: site.path) == [])
    #expect(try site.files().count { $0.hasPrefix("orders/") && $0.hasSuffix(".html") } == 10_000)
  }

  @Test func `the page of changes tells every kind of change in the language of the site`() throws {
    let english = [
      "altered", "decision", "figure", "gone", "late", "made", "new", "now posted", "posted",
      "queued", "renumbered", "settled", "withdrawn",
    ]
    let german = [
      "Entscheidung", "Zahl", "entfallen", "erledigt", "gebucht", "geändert", "getroffen", "neu",
      "nun gebucht", "spät", "umnummeriert", "vorgemerkt", "zurückgezogen",
    ]
    for (site, kinds) in [(try BuiltSite.example(), english), (try .german(), german)] {
      let labels = try site.text("changes.html").components(separatedBy: "<span class=\"level ")
        .dropFirst().map { $0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" } }
      #expect(Set(labels.map(String.init)) == Set(kinds))
    }
  }

  @Test func `headings go down one level at a time, from one h1`() throws {
    for (path, page) in try PageOutline.all(of: BuiltSite.example()) {
      #expect(page.headings.first == 1 && page.headings.count { $0 == 1 } == 1, "\(path)")
      for (above, below) in zip(page.headings, page.headings.dropFirst()) {
        #expect(below <= above + 1, "\(path)")
      }
    }
  }

  @Test func `no style, script or address of another scheme stands in a page`() throws {
    let site = try BuiltSite.example()
    for file in try site.files() where file.hasSuffix(".html") {
      let text = try site.text(file)
      for forbidden in [" style=", "<style", "<script>", "javascript:", " src=\"data:", " on"] {
        let isThere = text.split(separator: "<").contains { tag in
          tag.prefix { $0 != ">" }.contains(forbidden)
        }
        #expect(!isThere, "\(file) has \(forbidden)")
      }
    }
  }

  @Test func `the page of an order of 150 entries has at most 100 KB and tells all of them`()
    throws
  {
    let ledger = try LongLedger()
    let site = try BuiltSite([ledger.path])
    let pages = try site.files().filter { $0.contains("rpo101001") && $0.hasSuffix(".html") }
    try #require(pages.count == 1)
    let text = try site.text(pages[0])
    #expect(text.utf8.count <= 100_000)
    let ids = Set(PageOutline(text).ids)
    #expect((0..<75).allSatisfy { ids.isSuperset(of: ["I-\(1000 + $0)", "C-\(2000 + $0)"]) })
  }
}
