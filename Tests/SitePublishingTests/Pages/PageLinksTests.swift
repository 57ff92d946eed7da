import Foundation
import Testing

@testable import SitePublishing

@Suite("Links between pages")
struct PageLinksTests {
  struct Length: CustomTestStringConvertible {
    var pages: Int
    var clicks: Int
    init(_ pages: Int, clicks: Int) { (self.pages, self.clicks) = (pages, clicks) }
    var testDescription: String { "\(pages) pages" }
  }

  @Test(arguments: [
    Length(1, clicks: 0), Length(2, clicks: 1), Length(11, clicks: 2), Length(100, clicks: 2),
    Length(500, clicks: 4), Length(5000, clicks: 5),
  ])
  func `each page is a few clicks from any other`(_ length: Length) {
    let links = PageLinks("x.html", rowCount: length.pages * 150)
    #expect(links.pageCount == length.pages)
    let linked = (0..<length.pages).map { links.linked(from: $0) }
    for start in stride(from: 0, to: length.pages, by: max(1, length.pages / 20)) {
      var distances = [Int?](repeating: nil, count: length.pages)
      distances[start] = 0
      var queue = [start]
      var place = 0
      while place < queue.count {
        let page = queue[place]
        place += 1
        for next in linked[page] where distances[next] == nil {
          distances[next] = (distances[page] ?? 0) + 1
          queue.append(next)
        }
      }
      #expect(distances.allSatisfy { $0.map { $0 <= length.clicks } ?? false }, "from \(start)")
    }
    #expect(linked.allSatisfy { $0.count <= 40 && $0 == $0.sorted() })
  }

  @Test func `of many pages those near, and tens and hundreds are linked`() {
    let links = PageLinks("x.html", rowCount: 21 * 150)
    #expect(links.linked(from: 1).map { $0 + 1 } == [1, 2, 3, 4, 5, 6, 7, 10, 20, 21])
  }

  @Test func `a long list links the pages before and after`() async throws {
    var sample = SiteSample()
    sample.items = (1...401).map { "\($0),2025-01-10,R\($0 + 10000),1,AB,5,,," }
    let plan = try await sample.site().plan
    let bytes = try #require(plan.bytes(at: "index=p2.html"))
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.range(of: "<nav class=\"pages\""))
    let links = RenderedSite.values(of: "href", in: String(text[start.lowerBound...]))
    let expected = [
      "index.html", "index.html", "index=p2.html", "index=p3.html", "index=p3.html",
    ]
    #expect(Array(links.prefix(expected.count)) == expected)
  }
}
