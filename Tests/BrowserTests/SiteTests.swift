import Testing

/// What can be seen of the pages without a browser.
@Suite struct SiteTests {
  @Test func `every link leads to a file, and where it names a place, to that place`() throws {
    let site = try BuiltSite.example()
    let pages = try PageLinkage.all(of: site)
    let files = Set(try site.files())
    var links = 0
    // A server sends 404.html for any path, so its links begin at the root of the server.
    for (path, page) in pages where path != "404.html" {
      for link in page.links where !link.hasPrefix("http") {
        links += 1
        let (file, place) = PageLinkage.target(of: link, from: path)
        #expect(files.contains(file), "\(path) links to \(link)")
        guard let place, let other = pages[file] else { continue }
        #expect(other.ids.contains(place), "\(path) links to \(link)")
      }
    }
    #expect(links > 2000)
  }

  @Test func `no id is on a page twice`() throws {
    for (path, page) in try PageLinkage.all(of: BuiltSite.example()) {
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
    }
  }

  @Test func `headings go down one level at a time, from one h1`() throws {
    for (path, page) in try PageLinkage.all(of: BuiltSite.example()) {
      #expect(page.headings.first == 1 && page.headings.count { $0 == 1 } == 1, "\(path)")
      for (above, below) in zip(page.headings, page.headings.dropFirst()) {
        #expect(below <= above + 1, "\(path)")
      }
    }
  }

  @Test func `no page has more than 100 KB, and nothing of it stands in it`() throws {
    let site = try BuiltSite.example()
    for file in try site.files() where file.hasSuffix(".html") {
      let text = try site.text(file)
      #expect(text.utf8.count <= 100_000, "\(file)")
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
    let ids = Set(PageLinkage(text).ids)
    #expect((0..<75).allSatisfy { ids.isSuperset(of: ["I-\(1000 + $0)", "C-\(2000 + $0)"]) })
  }

  @Test func `a row of a list of orders is so short that 200 of them fit into 100 KB`() throws {
    let text = try BuiltSite.example().text("index.html")
    let rows = text.split(separator: "<tr><th scope=\"row\">").dropFirst()
    let bytes = rows.dropLast().map(\.utf8.count)
    #expect(bytes.reduce(0, +) / bytes.count * 200 <= 95_000)
  }
}
