import Diagnostics
import PageRendering
import Testing

@Suite struct ProblemTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var template: String
    var place: String

    init(_ template: String, _ place: String) { (self.template, self.place) = (template, place) }

    var testDescription: String { template }
  }

  @Test(arguments: [
    Case("{{{title}}}", "1:1 T-TAG"), Case("ab {{&title}}", "1:4 T-TAG"),
    Case("{{=<% %>=}}", "1:1 T-TAG"), Case("{{ }}", "1:1 T-TAG"), Case("{{.}}", "1:3 T-TAG"),
    Case("a\n{{ a.b }}", "2:4 T-TAG"), Case("é {{title", "1:3 T-TAG"), Case("{{! x", "1:1 T-TAG"),
    Case("{{titel}}", "1:3 T-NAME"), Case("ü\r\n é{{ titel }}", "2:6 T-NAME"),
    Case("{{#row}}x{{/row}}", "1:4 T-NAME"), Case("{{#rows}}{{nunber}}{{/rows}}", "1:12 T-NAME"),
    Case("{{rows}}", "1:3 T-KIND"), Case("{{isOpen}}", "1:3 T-KIND"),
    Case("{{item}}", "1:3 T-KIND"),
    Case("a {{#isOpen}} b", "1:3 T-SECTION"), Case("a {{/isOpen}} b", "1:3 T-SECTION"),
    Case("{{#isOpen}}a\n\nb{{/isOpen}}", "1:1 T-SECTION"),
    Case("*a{{#isOpen}}b*{{/isOpen}}", "1:3 T-SECTION"),
    Case("{{#isOpen}}\n# a\n{{#empty}}\n{{/isOpen}}", "3:1 T-SECTION"),
    Case("{{#isOpen}}<div>{{/isOpen}}", "1:1 T-SECTION"),
    Case("<b {{#isOpen}}id=\"{{/isOpen}}x\">", "1:4 T-SECTION"),
    Case("<b {{#rows}}a=\"x\"{{/rows}}>x</b>", "1:4 T-SECTION"),
    Case("<b {{#isOpen}}a{{/isOpen}}b>x</b>", "1:4 T-SECTION"),
    Case("| a |\n{{#isOpen}}\n|---|\n| b |\n{{/isOpen}}", "2:1 T-SECTION"),
    Case("| a | b |\n|---|---|\n| {{#isOpen}}x | y{{/isOpen}} |", "3:3 T-SECTION"),
    Case("- a\n{{#isOpen}}\n- b\n\nc\n\n- d\n{{/isOpen}}\n- e", "2:1 T-SECTION"),
    Case("x\n\n{{> nothing}}", "3:5 T-PARTIAL"), Case("{{> page.md}}", "1:5 T-PARTIAL"),
    Case("<script>{{title}}</script>", "1:9 T-POSITION"),
    Case("<style>\n{{title}}</style>", "2:1 T-POSITION"),
    Case("<!-- {{title}} -->", "1:6 T-POSITION"),
    Case("<b title={{title}}>", "1:10 T-POSITION"), Case("<b {{title}}=\"x\">", "1:4 T-POSITION"),
    Case("<b {{title}}>", "1:4 T-POSITION"), Case("<{{title}}>", "1:2 T-POSITION"),
    Case("<b onclick=\"{{title}}\">", "1:13 T-POSITION"),
    Case("<b style='{{title}}'>", "1:11 T-POSITION"),
    Case("<iframe srcdoc=\"{{title}}\"></iframe>", "1:17 T-POSITION"),
    Case("<img srcset=\"{{link}}\">", "1:14 T-POSITION"),
    Case("<a href=\"javascript:{{title}}\">", "1:21 T-POSITION"),
    Case("<meta http-equiv=\"refresh\" content=\"{{link}}\">", "1:37 T-POSITION"),
    Case("<b title=\"{{chart}}\">", "1:11 T-POSITION"),
    Case("<title>{{chart}}</title>", "1:8 T-POSITION"),
    Case("a | b\n|---|", "2:1 T-TABLE"), Case("| a |\n|---|\n| b | {{title}} |", "3:1 T-TABLE"),
    Case("| a |\n|---|\n| b | {#x y}", "3:1 T-TABLE"),
  ])
  func `a problem has its code at its place`(_ test: Case) {
    #expect(TemplateProbe().places(test.template) == [test.place])
  }

  @Test func `an unknown name is told with the nearest one`() {
    let problems = TemplateProbe().problems("x {{#rows}}{{quantitiy}}{{/rows}}")
    #expect(
      problems == [
        "page.md:1:14 T-NAME unknown name 'quantitiy' in page.md; did you mean 'quantity'?"
      ])
  }

  @Test func `all problems are found, those of a partial in its own file`() {
    let probe = TemplateProbe(partials: ["part.md": "a\n{{titel}}\n", "unused.md": "{{#x}}"])
    let problems = probe.problems("{{note_}}\n{{> part}}\n<b style=\"{{title}}\">")
    #expect(
      problems.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "page.md:1:3 T-NAME", "page.md:3:11 T-POSITION", "part.md:2:3 T-NAME",
        "unused.md:1:1 T-SECTION",
      ])
  }

  @Test func `an unknown partial names the nearest one, as tags name it`() {
    let probe = TemplateProbe(partials: ["head.md": "x", "foot.md": "y"])
    #expect(
      probe.problems("{{> haed}}") == [
        "page.md:1:5 T-PARTIAL no partial 'haed'; did you mean 'head'?"
      ])
  }

  @Test func `partials may not include each other without end`() {
    let probe = TemplateProbe(partials: ["a.md": "{{> b}}", "b.md": "x\n{{> a}}"])
    #expect(probe.problems("{{> a}}").contains { $0.hasPrefix("b.md:2:5 T-PARTIAL") })
  }

  @Test func `partials may be nested sixteen deep and no deeper`() {
    var partials: [String: String] = [:]
    for depth in 1...20 { partials["p\(depth).md"] = "x {{> p\(depth + 1)}}" }
    partials["p21.md"] = "end"
    let problems = TemplateProbe(partials: partials).problems("{{> p1}}")
    #expect(problems.first?.hasPrefix("p15.md:1:7 T-PARTIAL partials are nested deeper") == true)
  }

  @Test func `sections may be nested sixty-four deep and no deeper`() {
    let nest = { (depth: Int) in
      String(repeating: "{{#isOpen}}", count: depth) + "x"
        + String(repeating: "{{/isOpen}}", count: depth)
    }
    #expect(TemplateProbe().page(nest(64)) == "<p>x</p>\n")
    #expect(TemplateProbe().places(nest(65)) == ["1:705 T-SECTION"])
  }

  @Test func `a partial is judged where it stands, or by itself if no page has it`() {
    let partials = ["rows.md": "|---|\n| b |\n", "lone.md": "<b {{x}}>"]
    let problems = TemplateProbe(partials: partials).places("| a |\n{{> rows}}\n")
    #expect(problems == ["1:4 T-POSITION"])
  }

  @Test func `a byte that is not UTF-8 is named at its place`() {
    let source = TemplateSource(name: "page.md", file: "x.md", bytes: Array("é\nab".utf8) + [0xFF])
    let (set, problems) = TemplateSet.compile(
      sources: [source], pages: [("page.md", RecordShape(PageField.self))])
    #expect(set == nil)
    #expect(problems.map(\.code) == [.tUtf8])
    #expect(problems.first?.location?.description == "x.md:2:3")
  }
}
