import Diagnostics
import PageRendering
import Testing

@Suite struct MarkdownPageTests {
  @Test func `a page has the text of its first heading as title`() {
    let text = "intro\n\n## two\n\n# About *this* `site` &amp;\nmore\n===\n"
    let (page, _) = MarkdownPage.render(Array(text.utf8), file: "about.md")
    #expect(page?.title == "About this site &")
  }

  @Test func `braces are text, tables are tables, and raw HTML is left out`() {
    let text = "{{title}} <b>x</b>\n\n| a |\n|---|\n| <i>y</i> {{z}} |\n"
    let (page, problems) = MarkdownPage.render(Array(text.utf8), file: "about.md")
    #expect(problems.isEmpty)
    #expect(page?.title == nil)
    #expect(
      page.map { String(decoding: $0.markup, as: UTF8.self) } == """
        <p>{{title}} <!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>
        <table>
        <thead>
        <tr><th scope="col">a</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row"><!-- raw HTML omitted -->y<!-- raw HTML omitted --> {{z}}</th></tr>
        </tbody>
        </table>

        """)
  }

  @Test func `problems count lines from the beginning of the file`() {
    let (page, problems) = MarkdownPage.render(
      Array("x\n\na | b\n|---|\n".utf8), file: "about.md", firstLine: 5)
    #expect(page == nil)
    #expect(problems.map(\.location?.description) == ["about.md:8:1"])
    let (_, encoding) = MarkdownPage.render([0x61, 0x0A, 0x80], file: "about.md", firstLine: 5)
    #expect(encoding.map(\.location?.description) == ["about.md:6:1"])
  }
}
