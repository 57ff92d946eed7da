import SitePublishing
import Testing

@Suite("Sites of entry numbers that are text")
struct TextNumberTests {
  /// W1 of domain.md with the numbers of SAP documents, and one that no address could hold.
  private static var sample: SiteSample {
    SiteSample(
      items: [
        "4900000123.2025.1,2025-01-10,RPO1,10000,1000,50,,,ANNA",
        "4900000124.2025.1,2025-01-11,RPO1,10000,1000,-20,4900000123.2025.1,,BERT",
        "Ä #1?,2025-01-12,RPO1,10000,1000,-2,4900000123.2025.1,,BERT",
        "4900000125.2025.1,2025-01-12,RPO2,10000,1000,-1,4900000123.2025.1,,BERT",
      ],
      capacities: ["77.1,2025-01-10,RPO1,10000,10,50,100"],
      lines: ["RPO1,10000,1000,50,PCS,1"],
      queue: [
        "2025-01-13,RPO1,1000,10,-75,-5,4900000123.2025.1,COUNT",
        "2025-01-13,RPO1,1000,10,-75,-5,4900000123.2025.01,COUNT",
      ],
      numbersEntriesByText: true)
  }

  private static let page = "orders/\(Slug("RPO1").shard)/\(Slug("RPO1").text)"

  @Test func `each entry has the anchor of its reference, escaped like a slug`() async throws {
    let site = try await Self.sample.rendered()
    let anchors = RenderedSite.values(of: "id", in: try site.text("\(Self.page).html"))
      .filter { $0.hasPrefix("I-") || $0.hasPrefix("C-") }
    #expect(
      Set(anchors) == [
        "I-4900000123.2025.1", "I-4900000124.2025.1", "I-=c3=84=20=231=3f", "C-77.1",
      ])
    #expect(site.brokenLinks() == [])
  }

  @Test func `an order's JSON has the same references`() async throws {
    let json = try await Self.sample.rendered().text("\(Self.page).json")
    #expect(json.contains(#""ref": "I-=c3=84=20=231=3f", "state": "posted""#))
    #expect(json.contains(#""reverses": "I-4900000123.2025.1""#))
  }

  @Test func `the queue shows an unknown target as it was typed`() async throws {
    let site = try await Self.sample.rendered()
    #expect(try site.text("queue.html").contains("there is no item entry &#39;4900000123.2025.01"))
  }

  @Test func `another order's page names the entry by its text`() async throws {
    let site = try await Self.sample.rendered()
    let slug = Slug("RPO2")
    let other = try site.text("orders/\(slug.shard)/\(slug.text).html")
    let links = RenderedSite.values(of: "href", in: other)
    #expect(links.contains("../../\(Self.page).html#I-4900000123.2025.1"))
  }
}
