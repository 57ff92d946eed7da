import Testing

@Suite("Templates")
struct TemplateTests {
  /// A template with a fault, and how the message about it begins and what it says.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var template: String
    var place: String
    var words: [String]
  }

  static let cases = [
    Case(
      testDescription: "misspelt name", template: "{{> head}}\n\n# {{ordreNo}}\n", place: "3:5",
      words: ["'ordreNo'", "did you mean 'orderNo'?", "[T-NAME]"]),
    Case(
      testDescription: "misspelt name within a section",
      template: "# {{orderNo}}\n\n{{#operations}}\n- {{operationNr}}\n{{/operations}}\n",
      place: "4:5", words: ["'operationNr'", "did you mean 'operationNo'?", "[T-NAME]"]),
    Case(
      testDescription: "value in a script",
      template: "# {{orderNo}}\n\n<script>\nlet order = \"{{orderNo}}\"\n</script>\n",
      place: "4:14", words: ["'orderNo'", "<script>", "[T-POSITION]"]),
    Case(
      testDescription: "value in a style", template: "<style>\np { color: {{status}} }\n</style>\n",
      place: "2:12", words: ["'status'", "<style>", "[T-POSITION]"]),
    Case(
      testDescription: "value in a comment", template: "# {{orderNo}}\n\n<!-- {{status}} -->\n",
      place: "3:6", words: ["'status'", "comment", "[T-POSITION]"]),
    Case(
      testDescription: "value in an attribute without quotes",
      template: "# {{orderNo}}\n\n<p title={{description}}>text</p>\n", place: "3:10",
      words: ["'description'", "quote", "[T-POSITION]"]),
    Case(
      testDescription: "value as the name of a tag", template: "<{{status}}>text</{{status}}>\n",
      place: "1:2", words: ["'status'", "[T-POSITION]"]),
    Case(
      testDescription: "value in an event attribute",
      template: "<p onclick=\"show('{{orderNo}}')\">text</p>\n", place: "1:19",
      words: ["'orderNo'", "[T-POSITION]"]),
    Case(
      testDescription: "section that is not closed",
      template: "# {{orderNo}}\n\n{{#operations}}\n- {{operationNo}}\n", place: "3:1",
      words: ["'operations'", "not closed", "[T-SECTION]"]),
    Case(
      testDescription: "section closed by another name",
      template: "# {{orderNo}}\n\n{{#operations}}\n- {{operationNo}}\n{{/operation}}\n",
      place: "5:1", words: ["'operation'", "{{/operations}}", "[T-SECTION]"]),
  ]

  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    try #require(program.run("init -q .").status == 0)
    return (folder, program)
  }

  @Test(arguments: cases)
  func `a bad template stops the build at its place`(fault: Case) throws {
    let (folder, program) = try project()
    #expect(try program.run("build -q").status == 0)
    let before = try FileTree(folder, "public")
    try folder.write(fault.template, to: "Templates/order.md")
    let build = try program.run("build -q")
    #expect(build.status == 1)
    #expect(build.error.contains("Templates/order.md:\(fault.place): error: "), "\(build.error)")
    for word in fault.words { #expect(build.error.contains(word), "\(build.error)") }
    try FileTree(folder, "public").expectSame(as: before, "the site of before")
  }

  @Test func `all errors of all templates are told in one run`() throws {
    let (folder, program) = try project()
    try folder.write("# {{ordreNo}}\n\n{{statsu}}\n", to: "Templates/order.md")
    try folder.write("{{> haed}}\n", to: "Templates/page.md")
    let check = try program.run("check -q")
    #expect(check.status == 1)
    #expect(check.codes.sorted() == ["T-NAME", "T-NAME", "T-PARTIAL"])
  }

  @Test func `one file replaced changes its pages and no other`() throws {
    let (folder, program) = try project()
    #expect(try program.run("build -q").status == 0)
    let before = try FileTree(folder, "public")
    try folder.write(
      "{{> head}}\n\n# Ours: {{orderNo}}\n\n{{> foot}}\n", to: "Templates/order.md")
    #expect(try program.run("build -q").status == 0)
    let after = try FileTree(folder, "public")
    #expect(before.paths == after.paths)
    let page = try #require(after.paths.first { $0.hasSuffix("/rpo1.html") })
    #expect(HTMLPage(try after.text(page)).text.contains("Ours: RPO1"))
    #expect(before.files["assets/storno.css"] == after.files["assets/storno.css"])
    let json = try #require(after.paths.first { $0.hasSuffix("/rpo1.json") })
    #expect(before.files[json] == after.files[json])
  }

  @Test func `a style sheet of one's own is taken as it is`() throws {
    let (folder, program) = try project()
    try folder.write("p { color: {{x}} }\n", to: "Templates/storno.css")
    #expect(try program.run("build -q").status == 0)
    #expect(try folder.text(of: "public/assets/storno.css") == "p { color: {{x}} }\n")
  }
}
