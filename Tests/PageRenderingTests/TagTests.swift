import PageRendering
import Testing

@Suite struct TagTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var template: String
    var page: String

    init(_ description: String, _ template: String, _ page: String) {
      (testDescription, self.template, self.page) = (description, template, page)
    }
  }

  @Test(arguments: [
    Case("a value", "Hello {{title}}.", "<p>Hello T.</p>\n"),
    Case("spaces in a tag", "{{ title }}", "<p>T</p>\n"),
    Case("a flag", "{{#isOpen}}open{{/isOpen}}{{^isOpen}}done{{/isOpen}}", "<p>open</p>\n"),
    Case(
      "a text as condition", "x{{#empty}}some{{/empty}}{{^empty}}none{{/empty}}", "<p>xnone</p>\n"),
    Case("a list", "{{#rows}}{{ref}}={{quantity}};{{/rows}}", "<p>A=10;B=20;</p>\n"),
    Case("an outer name", "{{#rows}}{{title}}{{ref}} {{/rows}}", "<p>TA TB </p>\n"),
    Case("a nested record", "{{#item}}{{number}}{{/item}}", "<p>1000</p>\n"),
    Case("a comment", "a{{! not\nshown }}b", "<p>ab</p>\n"),
    Case("markup in a paragraph", "See {{chart}}.", "<p>See <svg></svg>.</p>\n"),
    Case("markup alone", "a\n\n{{chart}}\n\nb", "<p>a</p>\n<svg></svg>\n<p>b</p>\n"),
    Case(
      "emphasis around a value", "**{{title}}** _{{note}}_",
      "<p><strong>T</strong> <em>N</em></p>\n"),
    Case("emphasis in a section", "{{#isOpen}}**(x)**{{/isOpen}}", "<p><strong>(x)</strong></p>\n"),
    Case("underscores in a section", "{{#isOpen}}_x_{{/isOpen}}", "<p><em>x</em></p>\n"),
    Case("a code span", "`{{title}}`", "<p><code>T</code></p>\n"),
    Case("a heading", "# {{title}}\n\n{{note}}\n---", "<h1>T</h1>\n<h2>N</h2>\n"),
    Case(
      "an info string", "```{{title}}\nx\n```", "<pre><code class=\"language-T\">x\n</code></pre>\n"
    ),
    Case(
      "a link", "[{{title}}](x/{{link}}#{{note}} \"{{note}}\")",
      "<p><a href=\"x/a.html#N\" title=\"N\">T</a></p>\n"),
    Case("an image", "![{{title}}]({{link}})", "<p><img src=\"a.html\" alt=\"T\" /></p>\n"),
    Case(
      "an autolink", "<https://x.example/{{title}}>",
      "<p><a href=\"https://x.example/T\">https://x.example/T</a></p>\n"),
    Case("a reference", "[a]\n\n[a]: {{link}}", "<p><a href=\"a.html\">a</a></p>\n"),
    Case("a section in a link", "[a]({{#isOpen}}b{{/isOpen}}c)", "<p><a href=\"bc\">a</a></p>\n"),
    Case(
      "a section in an attribute", "<b class=\"a{{#isOpen}} b{{/isOpen}}\">x</b>",
      "<p><b class=\"a b\">x</b></p>\n"),
    Case(
      "a section of an attribute", "<b class=\"a\"{{#isOpen}} id=\"b\"{{/isOpen}}>x</b>",
      "<p><b class=\"a\" id=\"b\">x</b></p>\n"),
    Case("no attribute", "<b{{#empty}} id=\"{{empty}}\"{{/empty}}>x</b>", "<p><b>x</b></p>\n"),
    Case(
      "a boolean attribute", "<details {{#isOpen}}open{{/isOpen}}>\n</details>",
      "<details open>\n</details>\n"),
    Case("letters of sentinels in the text", "qzbbbbbbx {{title}}", "<p>qzbbbbbbx T</p>\n"),
  ])
  func `a tag is replaced where it stands`(_ test: Case) {
    #expect(TemplateProbe().page(test.template) == test.page)
  }

  @Test(arguments: [
    Case(
      "around a paragraph", "a\n\n{{#isOpen}}\nb\n{{/isOpen}}\n\nc",
      "<p>a</p>\n<p>b</p>\n<p>c</p>\n"),
    Case(
      "without blank lines", "{{#empty}}\na\n{{/empty}}\n{{^empty}}\nb\n{{/empty}}\nc",
      "<p>b</p>\n<p>c</p>\n"),
    Case("two on a line", "{{#empty}}\na\n{{/empty}}{{^empty}}\nb\n{{/empty}}", "<p>b</p>\n"),
    Case("before a rule", "{{#rows}}\n{{ref}}\n{{/rows}}\n---", "<p>A</p>\n<p>B</p>\n<hr />\n"),
    Case(
      "around items", "- x\n{{#rows}}\n- {{ref}}\n{{/rows}}\n- y",
      "<ul>\n<li>x</li>\n<li>A</li>\n<li>B</li>\n<li>y</li>\n</ul>\n"),
    Case(
      "around all items", "{{#rows}}\n1. {{ref}}\n{{/rows}}\nText",
      "<ol>\n<li>A</li>\n<li>B</li>\n</ol>\n<p>Text</p>\n"),
    Case("a condition around a list", "{{#empty}}\n- a\n- b\n{{/empty}}\n\nx", "<p>x</p>\n"),
    Case(
      "of loose items", "- x\n\n{{#rows}}\n- {{ref}}\n\n{{/rows}}\n- y",
      "<ul>\n" + ["x", "A", "B", "y"].map { "<li>\n<p>\($0)</p>\n</li>\n" }.joined() + "</ul>\n"
    ),
    Case(
      "of nested items", "- x\n{{#rows}}\n  - {{ref}}\n{{/rows}}\n- y",
      "<ul>\n<li>x\n<ul>\n<li>A</li>\n<li>B</li>\n</ul>\n</li>\n<li>y</li>\n</ul>\n"),
    Case(
      "in an item", "- x\n\n  {{#isOpen}}\n  y\n  {{/isOpen}}\n- z",
      "<ul>\n<li>\n<p>x</p>\n<p>y</p>\n</li>\n<li>\n<p>z</p>\n</li>\n</ul>\n"),
    Case(
      "in HTML", "<dl>\n{{#rows}}\n<dt>{{ref}}</dt>\n{{/rows}}\n</dl>",
      "<dl>\n<dt>A</dt>\n<dt>B</dt>\n</dl>\n"),
    Case(
      "around HTML and Markdown", "{{#rows}}\n<div>\n\n{{ref}}\n\n</div>\n{{/rows}}",
      "<div>\n<p>A</p>\n</div>\n<div>\n<p>B</p>\n</div>\n"),
    Case(
      "between HTML", "<div>\n{{#isOpen}}\n\n*x*\n\n{{/isOpen}}\n</div>",
      "<div>\n<p><em>x</em></p>\n</div>\n"),
    Case(
      "in a fence", "```\n{{#rows}}\n{{ref}}\n{{/rows}}\nz\n```",
      "<pre><code>A\nB\nz\n</code></pre>\n"),
    Case(
      "in indented code", "    x\n{{#rows}}\n    {{ref}}\n{{/rows}}\n    z",
      "<pre><code>x\nA\nB\nz\n</code></pre>\n"),
    Case(
      "in a quote", "> a\n>\n{{#isOpen}}\n> b\n{{/isOpen}}\n",
      "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    Case(
      "nested", "{{#rows}}\n{{#isLate}}\n- {{ref}}\n{{/isLate}}\n{{/rows}}",
      "<ul>\n<li>B</li>\n</ul>\n"),
    Case(
      "around two blocks", "{{#rows}}\n## {{ref}}\n{{quantity}}\n{{/rows}}",
      "<h2>A</h2>\n<p>10</p>\n<h2>B</h2>\n<p>20</p>\n"),
    Case("of nothing", "a\n{{#isOpen}}\n{{/isOpen}}\n\nb", "<p>a</p>\n<p>b</p>\n"),
    Case("closed in the text", "{{#isOpen}}\na{{/isOpen}}", "<p>a</p>\n"),
    Case("a comment", "a\n{{! b }}\nc", "<p>a\nc</p>\n"),
  ])
  func `a section on lines of its own encloses whole blocks`(_ test: Case) {
    #expect(TemplateProbe().page(test.template) == test.page)
  }

  @Test func `a list that repeats no item vanishes`() {
    let page = TemplateProbe(rows: []).page(
      "x\n\n{{#rows}}\n- {{ref}}\n{{/rows}}\n{{^rows}}\nnone\n{{/rows}}")
    #expect(page == "<p>x</p>\n<p>none</p>\n")
  }

  @Test(arguments: [
    Case("alone", "a\n{{> part}}\nb", "<p>a\npT\nb</p>\n"),
    Case("in a line", "a {{> part.md}} b", "<p>a pT b</p>\n"),
    Case(
      "indented", "- a\n  {{> list}}\n",
      "<ul>\n<li>a\n<ul>\n<li>A</li>\n<li>B</li>\n</ul>\n</li>\n</ul>\n"),
    Case("without an end of line", "{{> bare}}\nb", "<p>T\nb</p>\n"),
    Case("in a section", "{{#rows}}{{> row}}{{/rows}}", "<p>(A)(B)</p>\n"),
  ])
  func `a partial is included by its text`(_ test: Case) {
    let probe = TemplateProbe(partials: [
      "part.md": "p{{title}}\n", "list.md": "{{#rows}}\n- {{ref}}\n{{/rows}}\n",
      "bare.md": "{{title}}",
      "row.md": "({{ref}})",
    ])
    #expect(probe.page(test.template) == test.page)
  }
}
