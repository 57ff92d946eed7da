import PageRendering
import Testing

@Suite struct RandomTemplateTests {
  /// Pieces of Markdown, HTML, tables and tags that meet each other in odd ways.
  private static let pieces = [
    "\n", "\n", "\n\n", " ", "  ", "    ", "\t", "\r\n", "- ", "1. ", "> ", "# ", "---", "===",
    "```", "~~~",
    "| a | b |", "|---|:-:|", "|--:|", "|", "\\|", "{#x .y}", "Table: c", "*", "**", "_", "`", "[",
    "](", ")",
    "[r]: u", "<div>", "</div>", "<p>", "<b title=\"", "\">", "<!--", "-->", "<script>",
    "</script>",
    "<title>", "</title>", "<svg/>", "text", "é", "&amp;", "{{title}}", "{{link}}", "{{chart}}",
    "{{nope}}",
    "{{#rows}}", "{{/rows}}", "{{^rows}}", "{{#isOpen}}", "{{/isOpen}}", "{{#rows}}\n",
    "\n{{/rows}}\n",
    "\n{{#isOpen}}\n", "\n{{/isOpen}}\n", "{{> part}}", "\n{{> part}}\n", "{{! note }}", "{{", "}}",
    "{{{",
  ]

  @Test func `no template ends the program or lets a value change its structure`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SplitMix64(state: seed)
    for round in 0..<400 {
      let part = Self.template(8, &generator)
      let template = Self.template(24, &generator)
      let pages = [("SAFE", "b.html"), ("\"'><b>&-->]]>\n|*", "javascript:'\"<>")].map {
        TemplateProbe(partials: ["part.md": part], title: $0, link: $1).page(template)
      }
      #expect(
        MarkupOutline(pages[0]).structure == MarkupOutline(pages[1]).structure,
        "seed \(seed), round \(round): \(template.debugDescription) \(part.debugDescription)")
    }
  }

  /// Sections that are balanced, so that more templates get past the first check.
  private static func template(_ length: Int, _ generator: inout SplitMix64) -> String {
    var template = ""
    for _ in 0..<Int.random(in: 1...length, using: &generator) {
      let piece = pieces.randomElement(using: &generator) ?? ""
      guard Int.random(in: 0..<4, using: &generator) == 0 else {
        if !piece.contains("{{#"), !piece.contains("{{/"), !piece.contains("{{^") {
          template += piece
        }
        continue
      }
      let (start, end) =
        [
          ("\n{{#rows}}\n", "\n{{/rows}}\n"), ("{{#isOpen}}", "{{/isOpen}}"),
          ("\n{{#isOpen}}\n", "{{/isOpen}}"),
        ].randomElement(using: &generator) ?? ("", "")
      template += start + Self.template(length / 2 + 1, &generator) + end
    }
    return template
  }
}
