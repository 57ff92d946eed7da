import Diagnostics
import SitePublishing
import SiteSettings
import Testing

/// Values that would change a page if they were not escaped, in every position of every page.
///
/// - Source: reliability.md section 2: text identical, structure identical to a harmless value.
@Suite("Hostile values")
struct HostileValueTests {
  private static let values = [
    "<b>x</b>", "\" onclick=x", "' x='", "&amp;", "{{page}}", "`x` | y", "--> ]]>", "../../x",
    "javascript:x", "=1+1", "*x* _y_ [z](w)", "\u{202E}x", "%2e%2e", "</script><!--",
  ]

  /// A site in which `value` is the number, text or name of everything that may have any text.
  private func sample(_ value: String) -> SiteSample {
    func cell(_ number: Int) -> String {
      "\"\(value.replacing("\"", with: "\"\""))\(number)\""
    }
    var sample = SiteSample()
    let (order, item, user) = (cell(1), cell(2), cell(3))
    sample.items = [
      "1,2025-01-10,\(order),10000,\(item),50,,\(cell(4)),\(user)",
      "2,2025-01-11,\(order),10000,\(item),-5,1,\(cell(4)),\(user)",
      "3,2025-01-11,\(order),20000,\(cell(5)),-5,,\(cell(4)),\(user)",
    ]
    sample.capacities = [
      "1,2025-01-10,\(order),10000,\(cell(6)),50,9",
      "2,2025-01-11,\(order),10000,\(cell(6)),-60,-9",
    ]
    sample.lines = ["\(order),10000,\(item),50,\(cell(7)),1"]
    sample.files = [
      (
        "\(value).csv",
        "Prod. Order No.,Routing Reference No.,Operation No.,Description,Work Center No.,"
          + "Next Operation No.\n"
          + "\(order),10000,\(cell(6)),\(cell(8)),\(cell(9)),\n"
      ),
      (
        "orders.csv", "Status,No.,Description,Source No.\nReleased,\(order),\(cell(10)),\(item)\n"
      ),
    ]
    sample.queue = [
      "2025-01-12,\(order),\(item),\(cell(6)),0,-3,1,\(cell(11))",
      "2025-01-12,\(cell(12)),\(item),\(cell(6)),0,-3,1,\(cell(11))",
      "2025-01-12,\(order),\(item),\(cell(13)),0,-3,1,\(cell(11))",
    ]
    sample.settings.title = value + "14"
    sample.settings.company = value + "15"
    sample.settings.suppressions = [
      Suppression(code: .a1, order: value + "1", reason: value + "16")
    ]
    return sample
  }

  @Test(arguments: values)
  func `a hostile value changes no page's structure`(value: String) async throws {
    let harmless = try await sample("Harmless ").rendered()
    let hostile = try await sample(value).rendered()
    #expect(hostile.brokenLinks() == [])
    #expect(structures(of: hostile) == structures(of: harmless))
    for (path, text) in hostile.files where path.hasSuffix(".html") {
      let links = RenderedSite.values(of: "href", in: text)
      #expect(links.allSatisfy { !$0.hasPrefix("javascript:") && !$0.contains("//") }, "\(path)")
      #expect(!text.unicodeScalars.contains("\u{202E}"), "\(path)")
    }
  }

  /// The tags of all pages; orders and items have other paths, so pages are told apart by them.
  private func structures(of site: RenderedSite) -> [[String]] {
    site.pages.map { RenderedSite.tags(of: site.files[$0] ?? "") }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
