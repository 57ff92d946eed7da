import Diagnostics
import PageRendering
import Testing

@Suite("Texts of a language")
struct PhraseTests {
  private static func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, file: name, bytes: Array(text.utf8))
  }

  private static func shown(_ problems: [Diagnostic]) -> [String] {
    problems.map { problem in
      let place = problem.location.map { "\($0.file):\($0.line):\($0.column)" } ?? "nowhere"
      return "\(place) \(problem.code.rawValue) \(problem.message)"
    }
  }

  /// Renders `page.md` with a language; its problems where it has any.
  private func page(_ template: String, language: String, fallback: String? = nil) -> String {
    let (book, bookProblems) = PhraseBook.read(
      [Self.source("de.txt", language)], fallback: fallback.map { Self.source("en.txt", $0) })
    guard let book else { return Self.shown(bookProblems).joined(separator: "\n") }
    let (set, problems) = TemplateSet.compile(
      sources: [Self.source("page.md", template)],
      pages: [("page.md", RecordShape(PageField.self))], phrases: book)
    guard let page = set?.template("page.md") else {
      return Self.shown(problems).joined(separator: "\n")
    }
    var values = TemplateValues()
    let root = TemplateProbe().fill(&values)
    var buffer = ByteBuffer()
    page.render(values, root, into: &buffer)
    return buffer.text
  }

  @Test func `a text stands where its tag is, with Markdown and the names in reach`() {
    let language = """
      # Notes and blank lines say nothing.

      orders.title = Fertigungsaufträge von **{{title}}**
      row = {{name}}, Zeile\u{20}
      """
    #expect(
      page("# {{:orders.title}}\n\n<i title=\"{{:row}}\">x</i>", language: language)
        .hasPrefix("de.txt:4:9 T-NAME unknown name 'name' in page.md"))
    #expect(
      page("# {{:orders.title}}\n", language: language)
        == "<h1>Fertigungsaufträge von <strong>T</strong></h1>\n")
  }

  @Test func `a text may stand in an attribute and within a section`() {
    #expect(
      page(
        "{{#isOpen}}<b title=\"{{:hint}}\">{{:hint}}</b>{{/isOpen}}",
        language: "hint = offen & \"{{title}}\"".replacing("\"", with: ""))
        == "<p><b title=\"offen & T\">offen &amp; T</b></p>\n")
  }

  @Test func `a text that is missing is taken from the fallback with a warning`() {
    let (book, problems) = PhraseBook.read(
      [Self.source("de.txt", "a = eins\n")], fallback: Self.source("en.txt", "a = one\nb = two\n"))
    #expect(book?.text("a") == "eins" && book?.text("b") == "two")
    #expect(
      Self.shown(problems) == [
        "de.txt:1:1 T-PHRASE 1 text is missing and taken from en.txt: b"
      ])
    #expect(!problems.containsError)
  }

  @Test func `a project's own file changes a few texts of the built-in one without a warning`() {
    let (book, problems) = PhraseBook.read([
      Self.source("own.txt", "a = eins!"), Self.source("de.txt", "a = eins\nb = zwei"),
    ])
    #expect(book?.text("a") == "eins!" && book?.text("b") == "zwei" && problems.isEmpty)
  }

  struct Case: CustomTestStringConvertible {
    var language: String
    var problem: String
    var testDescription: String { problem }
  }

  @Test(arguments: [
    Case(
      language: "title = Aufträge\ntitel = x",
      problem: "de.txt:2:1 T-PHRASE unknown text 'titel'; did you mean 'title'?"),
    Case(
      language: "title",
      problem: "de.txt:1:1 T-PHRASE the line is no text of a language; write it as key = text, "
        + "or begin a note with #"),
    Case(
      language: "title = a\ntitle = b",
      problem: "de.txt:2:1 T-PHRASE the text 'title' is there twice"),
    Case(
      language: "title = a {{b",
      problem: "de.txt:1:11 T-TAG tag is not closed; write }} on the same line, or "
        + "&#123;&#123; for two braces"),
    Case(
      language: "title = {{#isOpen}}a",
      problem: "de.txt:1:9 T-SECTION section 'isOpen' is not closed; write {{/isOpen}}"),
    Case(
      language: "title = {{:title}}",
      problem: "de.txt:1:12 T-PARTIAL 'title' includes itself; neither a partial nor a text may"),
  ])
  func `what is wrong in a language is told with its place`(_ test: Case) {
    #expect(page("{{:title}}", language: test.language, fallback: "title = Orders") == test.problem)
  }

  @Test func `a template that asks for an unknown text names the nearest`() {
    #expect(
      page("a {{:titel}}", language: "title = x")
        == "page.md:1:6 T-PHRASE unknown text 'titel'; did you mean 'title'?")
  }

  @Test func `texts of figures take their arguments, and tell which they need`() throws {
    let book = try #require(
      PhraseBook.read([Self.source("en.txt", "posted = {{quantity}} posted by {{user}}")]).0)
    #expect(book.text("posted", ["quantity": "5", "user": "MEG"]) == "5 posted by MEG")
    #expect(book.text("posted", ["quantity": "5"]) == "5 posted by {{user}}")
    #expect(book.names(in: "posted") == ["quantity", "user"])
    #expect(book.keys == ["posted"] && book.has("posted") && !book.has("gone"))
    #expect(book.text("gone") == "gone")
  }
}
