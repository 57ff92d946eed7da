import Diagnostics
import Foundation
import PageRendering
import Testing

@Suite struct EscapingTests {
  struct Payload: Decodable, Sendable, CustomTestStringConvertible {
    var id: String
    var category: String
    var payload: String

    var testDescription: String { id }
  }

  private struct Payloads: Decodable { var payloads: [Payload] }

  /// The hostile values for pages, those with NUL too: what a reader lets through must be harmless.
  private static let payloads: [Payload] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/payloads.json")
    guard let bytes = try? Data(contentsOf: file),
      let all = try? JSONDecoder().decode(Payloads.self, from: bytes)
    else { return [] }
    return all.payloads.filter { ["xss", "md", "tpl", "term"].contains($0.category) }
  }()

  @Test func `the fixture has all hostile values`() { #expect(Self.payloads.count == 41) }

  /// Every position in which a value may stand.
  private static let template = """
    # {{title}}

    {{title}} *{{title}}* `{{title}}` [{{title}}](x/{{title}} "{{title}}") <b title='{{title}}'>

    | {{title}} | b |
    |---|---|
    {{#rows}}
    | {{title}} | {{title}} | {#{{title}} .{{title}}}
    {{/rows}}

    - {{title}}

    <p class="{{title}}">{{title}}</p>

    ```
    {{title}}
    ```

    ![{{title}}](i.svg)

    """

  @Test(arguments: payloads)
  func `a hostile value leaves the structure of the page as it is`(_ payload: Payload) {
    let harmless = MarkupOutline(TemplateProbe(title: "SAFE").page(Self.template))
    let hostile = MarkupOutline(TemplateProbe(title: payload.payload).page(Self.template))
    #expect(hostile.structure == harmless.structure)
  }

  @Test(arguments: payloads)
  func `a hostile value is read as it was written`(_ payload: Payload) {
    // In text a line end and a tab stay; in attributes they are references, so they stay there too.
    let shown = String(
      String.UnicodeScalarView(
        payload.payload.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          if scalar == "\n" || scalar == "\t" { return [scalar] }
          return Array((VisibleText.mark(for: scalar) ?? String(scalar)).unicodeScalars)
        }))
    let text = MarkupOutline(TemplateProbe(title: payload.payload).page("<b>{{title}}</b>"))
    #expect(text.texts.first == shown)
    let attribute = MarkupOutline(
      TemplateProbe(title: payload.payload).page("<b title=\"{{title}}\">x</b>"))
    #expect(attribute.texts.first == shown)
  }

  @Test(arguments: payloads)
  func `a hostile value in a link stays on the site`(_ payload: Payload) throws {
    let page = TemplateProbe(link: payload.payload).page("<a href=\"{{link}}\">x</a>")
    let outline = MarkupOutline(page)
    #expect(outline.structure == ["<p>", "<a href>", "</a>", "</p>"])
    let target = try #require(outline.texts.first)
    let allowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&()*+,;=%"
    #expect(target.unicodeScalars.allSatisfy(allowed.unicodeScalars.contains))
    let first = target.prefix { !"/?#".contains($0) }
    #expect(!first.contains(":"))
    #expect(!target.hasPrefix("//"))
  }

  struct URLCase: Sendable, CustomTestStringConvertible {
    var template: String
    var link: String
    var target: String

    init(_ template: String, _ link: String, _ target: String) {
      (self.template, self.link, self.target) = (template, link, target)
    }

    var testDescription: String { "\(template) \(link)" }
  }

  @Test(arguments: [
    URLCase("{{link}}", "../a/b.html#I-1", "../a/b.html#I-1"),
    URLCase("{{link}}", "a b?c=d&e=ü'", "a%20b?c=d&amp;e=%C3%BC%27"),
    URLCase("{{link}}", "https://a.example/?b", "https://a.example/?b"),
    URLCase("{{link}}", "MailTo:a@b.example", "MailTo:a@b.example"),
    URLCase("{{link}}", "JavaScript:alert(1)", "./JavaScript:alert(1)"),
    URLCase("{{link}}", " javascript:x", "./%20javascript:x"),
    URLCase("{{link}}", "java\tscript:x", "./java%09script:x"),
    URLCase("{{link}}", "//evil.example", ".///evil.example"),
    URLCase("{{link}}", "/\\evil.example", ".//%5Cevil.example"),
    URLCase("{{link}}", "\\\\evil.example", "./%5C%5Cevil.example"),
    URLCase("{{link}}", "a/b:c", "a/b:c"), URLCase("{{link}}", "a:b", "./a:b"),
    URLCase("{{link}}", "/a", "/a"), URLCase("{{link}}", "50%25 100%", "50%25%20100%25"),
    URLCase("{{empty}}{{link}}", "//evil.example", ".///evil.example"),
    URLCase("/{{link}}", "/evil.example", "/.//evil.example"),
    URLCase("/{{link}}", "a:b/c#d", "/a:b/c#d"),
    URLCase("o/{{link}}.html", "a/b?c#d&e:f%", "o/a/b%3Fc%23d%26e%3Af%25.html"),
    URLCase("o?q={{link}}", "a&b=c#d", "o?q=a%26b%3Dc%23d"),
    URLCase("o#{{link}}", "I-1 \"x\"", "o#I-1%20%22x%22"),
    URLCase("o#{{link}}", "I-=c3/a&b?c", "o#I-=c3/a%26b%3Fc"),
    URLCase("java{{link}}", "script:x", "javascript%3Ax"),
  ])
  func `a value in a URL is encoded by its part`(_ test: URLCase) {
    let page = TemplateProbe(link: test.link).page("<a href=\"\(test.template)\">x</a>")
    #expect(page == "<p><a href=\"\(test.target)\">x</a></p>\n")
  }

  @Test(arguments: ["src", "action", "formaction", "cite", "poster", "data", "xlink:href", "HREF"])
  func `every attribute that holds a URL is known as one`(_ name: String) {
    let page = TemplateProbe(link: "javascript:x").page("<b \(name)=\"{{link}}\">x</b>")
    #expect(page.contains("=\"./javascript:x\""))
  }

  @Test func `characters that act are shown as marks`() {
    let title = "a\u{1B}b\rc\td\ne\u{202E}f\u{9B}g\u{FEFF}h\u{E0041}i\u{7F}\u{61C}\u{0}"
    let shown = "a␛b␍c\td\ne[U+202E]f[U+009B]g[U+FEFF]h[U+E0041]i␡[U+061C]␀"
    #expect(TemplateProbe(title: title).page("<b>{{title}}</b>") == "<p><b>\(shown)</b></p>\n")
    let attribute = shown.replacing("\t", with: "&#9;").replacing("\n", with: "&#10;")
    #expect(
      TemplateProbe(title: title).page("<b title=\"{{title}}\"></b>")
        == "<p><b title=\"\(attribute)\"></b></p>\n")
  }

  @Test func `letters with the lead bytes of marks are kept`() {
    let title = "−· → é ش 𝒳 \u{FFFD} ﷺ 󰀀"
    #expect(TemplateProbe(title: title).page("{{title}}") == "<p>\(title)</p>\n")
  }

  @Test func `random values never break out of their place`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SplitMix64(state: seed)
    let alphabet = Array(
      "<>&\"'`=/ \n\t\r:?#%{}|\\*_[]()-!;ab\u{0}\u{1B}\u{85}é\u{202E}\u{E000}😀".unicodeScalars)
    let harmless = MarkupOutline(TemplateProbe(title: "SAFE").page(Self.template)).structure
    let (set, _) = TemplateProbe().compile(Self.template)
    var values = TemplateValues()
    var page = ByteBuffer()
    for round in 0..<300 {
      var title = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...24, using: &generator) {
        title.append(alphabet.randomElement(using: &generator) ?? "x")
      }
      values.reset()
      page.removeAll()
      let root = TemplateProbe(title: String(title)).fill(&values)
      set?.template("page.md")?.render(values, root, into: &page)
      #expect(
        MarkupOutline(page.text).structure == harmless, "seed \(seed), round \(round): \(title)")
    }
  }
}

/// Vigna's SplitMix64: small, seeded, the same on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
