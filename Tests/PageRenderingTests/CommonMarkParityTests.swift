import Foundation
import PageRendering
import Testing

/// A template without tags and tables must be what the cmark program prints.
@Suite struct CommonMarkParityTests {
  private static let corpus: [String] = [
    "", "\n\n", "plain", "plain\n", "a  \nb\\\nc\nd", "# h\n\n## h2 ##\n\nset\n===\n\nset\n---\n",
    "- a\n- b\n\n- c\n", "1. a\n2. b\n   - c\n     - d\n", "3) x\n4) y\n", "* a\n\n  b\n* c\n",
    "> a\n> b\nlazy\n\n> c\n>\n> - d\n", "    code\n\n    more\n", "```swift\nlet a = 1 < 2\n```\n",
    "~~~\n<b>&amp;\n~~~\n", "***\n---\n___\n", "`a | b` ``c ` d``",
    "*a* **b** ***c*** _d_ __e__ a*b*c",
    "[a](b \"c\") [d][e] [e] ![f](g 'h')\n\n[e]: <i j> (k)\n",
    "<https://a.example/?b=c&d> <a@b.example>",
    "<div>\n*a*\n\n*b*\n</div>\n", "<script>\nif (a < b) {}\n</script>\nx",
    "a <b c=\"d\">e</b> <!-- f --> <?g?>",
    "&amp; &copy; &#35; &#x22; &nope; < > \" ' &", "\\*a\\* \\# \\[x\\]", "a\tb\n\tc\n",
    "a\r\nb\r\n\r\n# c\r\n",
    "a | b\nc | d\n", "| not a table |\n| still not |\n", "a\u{A0}b \u{2003} “q” — ü 日本 🙂 e\u{301}",
    "\u{E000}private\u{E001}", "- [ ] x\n- [x] y\n", "a\n***\nb\n", "1986\\. x\n",
    "\u{FEFF}# mark\n",
    "<!doctype html>\n<html>\n<head><title>x</title></head>\n<body>\n\n# a\n\n</body>\n",
    "- a\n  > b\n  ```\n  c\n  ```\n- d\n", "[link](javascript:x) ![i](data:y)", "a\u{0}b",
    "-\n\n  a\n- \n",
    "{ {a} } {#b} {% c %} }}", "Table: no table\n", "* a\n+ b\n- c\n1. d\n2) e\n",
    "qzbbbbbbx :qzbbbbbbxs0z: qzbbbbbbxv0z",
  ]

  @Test(arguments: corpus)
  func `a template without tags is what cmark prints`(_ markdown: String) throws {
    #expect(TemplateProbe().page(markdown) == (try Self.cmark(markdown, ["--unsafe"])))
  }

  @Test(arguments: corpus)
  func `a page without tables is what cmark prints in safe mode`(_ markdown: String) throws {
    let (page, problems) = MarkdownPage.render(Array(markdown.utf8), file: "about.md")
    #expect(problems.isEmpty)
    let markup = page.map { String(decoding: $0.markup, as: UTF8.self) }
    #expect(markup == (try Self.cmark(markdown, [])))
  }

  private static func cmark(_ markdown: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["cmark"] + arguments
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
