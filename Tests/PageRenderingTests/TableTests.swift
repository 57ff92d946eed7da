import PageRendering
import Testing

@Suite struct TableTests {
  typealias Case = TagTests.Case

  private static let head =
    "<thead>\n<tr><th scope=\"col\">R</th><th scope=\"col\" class=\"n\">Q</th></tr>\n</thead>\n"

  @Test(arguments: [
    Case(
      "plain", "| R | Q |\n|---|--:|\n| a | 1 |",
      "<table>\n\(head)<tbody>\n<tr><th scope=\"row\">a</th><td class=\"n\">1</td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "without outer pipes", "R | Q\n---|--:\na | 1",
      "<table>\n\(head)<tbody>\n<tr><th scope=\"row\">a</th><td class=\"n\">1</td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "padded and cut", "| R | Q |\n|---|--:|\n| a |\n| b | 2 | 3 |",
      "<table>\n\(head)<tbody>\n<tr><th scope=\"row\">a</th><td class=\"n\"></td></tr>\n<tr><th scope=\"row\">b</th><td class=\"n\">2</td></tr>\n</tbody>\n</table>\n"
    ),
    Case("no body", "| R | Q |\n|---|--:|", "<table>\n\(head)</table>\n"),
    Case(
      "rows repeat",
      "| R | Q |\n|---|--:|\n{{#rows}}\n| {{ref}} | {{quantity}} |\n{{/rows}}\n| z | |",
      "<table>\n\(head)<tbody>\n<tr><th scope=\"row\">A</th><td class=\"n\">10</td></tr>\n<tr><th scope=\"row\">B</th><td class=\"n\">20</td></tr>\n<tr><th scope=\"row\">z</th><td class=\"n\"></td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "rows repeat on a line", "| R | Q |\n|---|--:|\n{{#rows}}| {{ref}} | {{quantity}} |{{/rows}}",
      "<table>\n\(head)<tbody>\n<tr><th scope=\"row\">A</th><td class=\"n\">10</td></tr>\n<tr><th scope=\"row\">B</th><td class=\"n\">20</td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "attributes",
      "| R | Q |\n|---|--:| {#t .wide}\n{{#rows}}\n| {{ref}} | 1 | {#{{ref}} .x{{#isLate}} .late{{/isLate}}}\n{{/rows}}",
      "<table id=\"t\" class=\"wide\">\n\(head)<tbody>\n<tr id=\"A\" class=\"x\"><th scope=\"row\">A</th><td class=\"n\">1</td></tr>\n<tr id=\"B\" class=\"x late\"><th scope=\"row\">B</th><td class=\"n\">1</td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "an attribute without value", "| R | Q |\n|---|--:|\n| a | 1 | {#{{empty}} .{{title}}}",
      "<table>\n\(head)<tbody>\n<tr class=\"T\"><th scope=\"row\">a</th><td class=\"n\">1</td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "inline Markdown and pipes", "| R | Q |\n|---|--:|\n| `a\\|b` | **1** [x] |\n\n[x]: y.html",
      "<table>\n\(head)<tbody>\n<tr><th scope=\"row\"><code>a|b</code></th><td class=\"n\"><strong>1</strong> <a href=\"y.html\">x</a></td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "marks of blocks in cells", "| R | Q |\n|---|--:|\n| - a | # 1 |",
      "<table>\n\(head)<tbody>\n<tr><th scope=\"row\">- a</th><td class=\"n\"># 1</td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "a caption after", "| R | Q |\n|---|--:|\n| a | 1 |\nTable: *All* {{title}}",
      "<table>\n<caption><em>All</em> T</caption>\n\(head)<tbody>\n<tr><th scope=\"row\">a</th><td class=\"n\">1</td></tr>\n</tbody>\n</table>\n"
    ),
    Case(
      "a caption before", "Table: All\n| R | Q |\n|---|--:|\n",
      "<table>\n<caption>All</caption>\n\(head)</table>\n"),
    Case(
      "a caption apart", "x\n\n| R | Q |\n|---|--:|\n\nTable: All\n\ny",
      "<p>x</p>\n<table>\n<caption>All</caption>\n\(head)</table>\n<p>y</p>\n"),
    Case(
      "an empty header cell", "|   | Q |\n|---|:-:|\n| a | 1 |",
      "<table>\n<thead>\n<tr><td></td><th scope=\"col\" class=\"c\">Q</th></tr>\n</thead>\n<tbody>\n<tr><td>a</td><td class=\"c\">1</td></tr>\n</tbody>\n</table>\n"
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
