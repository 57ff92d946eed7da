import BuiltInTemplates
import Foundation
import SitePublishing
import Testing

@Suite("Script of the site")
struct SiteScriptTests {
  @Test func `it is small and does nothing that a page's policy forbids`() async throws {
    let site = try await SiteSample.w1.rendered()
    let script = try site.text("assets/storno.js")
    // pages.md section 3.
    #expect(script.utf8.count < 15_000)
    for text in [script, try site.text("assets/index/search.js")] {
      let forbidden = [
        "eval(", "Function(", "insertAdjacentHTML", "document.write", "console.", "fetch(",
        "XMLHttpRequest", "localStorage", "http:", "https:", ".style",
      ]
      for word in forbidden { #expect(!text.contains(word), "\(word)") }
      #expect(text.contains("\"use strict\";"))
      #expect(!text.contains("innerHTML ="))
    }
  }

  @Test func `every page loads it, from its own way to the root`() async throws {
    let site = try await SiteSample.w1.rendered()
    for page in site.pages where page != "404.html" {
      let root = String(repeating: "../", count: page.split(separator: "/").count - 1)
      let text = try site.text(page)
      #expect(text.contains("<script src=\"\(root)assets/storno.js\" defer></script>"), "\(page)")
      #expect(text.components(separatedBy: "<script").count == 2, "\(page)")
    }
  }

  @Test func `each id and each word that it asks for is in the templates`() throws {
    func text(_ name: String) throws -> String {
      let file = try #require(BuiltInTemplates.files.first { $0.name == name })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    let script = try text("storno.js")
    let templates = try text("find.md") + text("orders.md") + text("order.md")
    for match in script.matches(of: /byID\("([a-z-]+)"\)/) {
      #expect(templates.contains("id=\"\(match.1)\""), "\(match.1)")
    }
    for match in script.matches(of: /words\.([a-z]+)/) {
      #expect(templates.contains("data-\(match.1)=\""), "\(match.1)")
    }
    for match in script.matches(of: /set\("([a-z]+)"/) {
      #expect(templates.contains("data-is=\"\(match.1)\""), "\(match.1)")
    }
  }
}
