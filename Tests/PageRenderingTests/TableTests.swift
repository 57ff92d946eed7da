import PageRendering
import Testing

@Suite struct TableTests {
  typealias Case = TagTests.Case

  private static let head =
    "<thead>\n<tr><th scope=\"col\">R</th><th scope=\"col\" class=\"n\">Q</th></tr>\n</thead>\n"

  /// A table of that head with rows of two cells, each row and the table with its attributes.
  private static func table(
    attributes: String = "", caption: String? = nil, _ rows: [(String, String)],
    rowAttributes: [String] = []
  ) -> String {
    let body = rows.enumerated().map { position, row in
      let attributes = position < rowAttributes.count ? rowAttributes[position] : ""
      return "<tr\(attributes)><th scope=\"row\">\(row.0)</th><td class=\"n\">\(row.1)</td></tr>\n"
    }
    let title = caption.map { "<caption>\($0)</caption>\n" } ?? ""
    return "<table\(attributes)>\n\(title)\(head)<tbody>\n\(body.joined())</tbody>\n</table>\n"
  }

  @Test(arguments: [
    Case(
      "plain", "| R | Q |\n|---|--:|\n| a | 1 |",
      table([("a", "1")])
    ),
    Case(
      "without outer pipes", "R | Q\n---|--:\na | 1",
      table([("a", "1")])
    ),
    Case(
      "padded and cut", "| R | Q |\n|---|--:|\n| a |\n| b | 2 | 3 |",
      table([("a", ""), ("b", "2")])
    ),
    Case("no body", "| R | Q |\n|---|--:|", "<table>\n\(head)</table>\n"),
    Case(
      "rows repeat",
      "| R | Q |\n|---|--:|\n{{#rows}}\n| {{ref}} | {{quantity}} |\n{{/rows}}\n| z | |",
      table([("A", "10"), ("B", "20"), ("z", "")])
    ),
    Case(
      "rows repeat on a line", "| R | Q |\n|---|--:|\n{{#rows}}| {{ref}} | {{quantity}} |{{/rows}}",
      table([("A", "10"), ("B", "20")])
    ),
    Case(
      "attributes",
      "| R | Q |\n|---|--:| {#t .wide}\n{{#rows}}\n"
        + "| {{ref}} | 1 | {#{{ref}} .x{{#isLate}} .late{{/isLate}}}\n{{/rows}}",
      table(
        attributes: " id=\"t\" class=\"wide\"", [("A", "1"), ("B", "1")],
        rowAttributes: [" id=\"A\" class=\"x\"", " id=\"B\" class=\"x late\""])
    ),
    Case(
      "an attribute without value", "| R | Q |\n|---|--:|\n| a | 1 | {#{{empty}} .{{title}}}",
      table([("a", "1")], rowAttributes: [" class=\"T\""])
    ),
    Case(
      "inline Markdown and pipes", "| R | Q |\n|---|--:|\n| `a\\|b` | **1** [x] |\n\n[x]: y.html",
      table([("<code>a|b</code>", "<strong>1</strong> <a href=\"y.html\">x</a>")])
    ),
    Case(
      "marks of blocks in cells", "| R | Q |\n|---|--:|\n| - a | # 1 |",
      table([("- a", "# 1")])
    ),
    Case(
      "a caption after", "| R | Q |\n|---|--:|\n| a | 1 |\nTable: *All* {{title}}",
      table(caption: "<em>All</em> T", [("a", "1")])
    ),
    Case(
      "a caption before", "Table: All\n| R | Q |\n|---|--:|\n",
      "<table>\n<caption>All</caption>\n\(head)</table>\n"),
    Case(
      "a caption apart", "x\n\n| R | Q |\n|---|--:|\n\nTable: All\n\ny",
      "<p>x</p>\n<table>\n<caption>All</caption>\n\(head)</table>\n<p>y</p>\n"),
    Case(
      "an empty header cell", "|   | Q |\n|---|:-:|\n| a | 1 |",
      "<table>\n<thead>\n<tr><td></td><th scope=\"col\" class=\"c\">Q</th></tr>\n</thead>\n"
        + "<tbody>\n<tr><td>a</td><td class=\"c\">1</td></tr>\n</tbody>\n</table>\n"
    ),
    Case("after a paragraph", "x\n| R | Q |\n|---|--:|", "<p>x</p>\n<table>\n\(head)</table>\n"),
    Case(
      "a section around it", "{{#empty}}\n| R | Q |\n|---|--:|\n| a | 1 |\n{{/empty}}\nx",
      "<p>x</p>\n"),
    Case(
      "in a quote", "> | R | Q |\n> |---|--:|",
      "<blockquote>\n<table>\n\(head)</table>\n</blockquote>\n"),
    Case(
      "in an item", "- | R | Q |\n  |---|--:|",
      "<ul>\n<li>\n<table>\n\(head)</table>\n</li>\n</ul>\n"),
    Case(
      "not in code", "```\n| R | Q |\n|---|--:|\n```",
      "<pre><code>| R | Q |\n|---|--:|\n</code></pre>\n"),
  ])
  func `a pipe table becomes a table`(_ test: Case) {
    #expect(TemplateProbe().page(test.template) == test.page)
  }
}
