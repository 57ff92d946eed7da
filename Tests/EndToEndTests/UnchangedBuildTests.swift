import Testing

@Suite("A build with nothing changed")
struct UnchangedBuildTests {
  /// A project with an input of each kind, and a rejected line in its queue.
  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    try folder.write(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity\n1,2025-01-10,RPO1,1000,50\n",
      to: "Site/ledger/items.csv")
    try folder.write(
      "Posting Date,Order No.,Item No.,Output Quantity\n2025-01-12,RPO9,1000,-5\n",
      to: "Site/queue/journal.csv")
    try folder.write("title: Plant\n", to: "Site/site.yml")
    try folder.write("# About\n", to: "Site/pages/about.md")
    try folder.write("a", to: "Site/assets/a.txt")
    try folder.write("</main>\n</body>\n</html>\n", to: "Templates/foot.md")
    return (folder, Program(in: folder.path))
  }

  /// The messages of a run but for what tells of files and time.
  private func messages(_ run: ProgramOutput) -> [Substring] {
    run.error.split(separator: "\n").dropLast().filter { !$0.contains(" files rendered, ") }
  }

  private static let nothing = "nothing has changed since the last build"

  @Test func `says and returns what the last one did, and reads no ledger`() throws {
    let (folder, program) = try project()
    let first = try program.run("build -v")
    #expect(first.status == 2 && first.codes == ["W-NOT-EXPORTED", "Q-ORDER-UNKNOWN"])
    let before = try FileTree(folder, "public")
    for _ in 1...2 {
      let run = try program.run("build -v")
      #expect(run.status == 2)
      #expect(messages(run) == messages(first) + [Substring(Self.nothing)])
      let counts = "1 order, 1 item and 0 capacity entries, 0 of 1 queue lines accepted; "
      #expect(run.error.contains(counts) && run.error.contains("; 0 files written, "))
    }
    #expect(try FileTree(folder, "public") == before)
  }

  /// Something that a build depends on, with what comes of it.
  struct Change: CustomTestStringConvertible {
    var testDescription: String
    var file = ""
    var text = ""
    var arguments = ""
    var environment: [String: String] = [:]
  }

  static let changes = [
    Change(
      testDescription: "a ledger", file: "Site/ledger/items.csv",
      text: "Entry No.,Posting Date,Order No.,Item No.,Quantity\n1,2025-01-10,RPO1,1000,51\n"),
    Change(
      testDescription: "a further ledger", arguments: "--ledger Site/ledger --ledger more.csv"),
    Change(
      testDescription: "the queue", file: "Site/queue/journal.csv",
      text: "Posting Date,Order No.,Item No.,Output Quantity\n"),
    Change(testDescription: "no queue", arguments: "--no-queue"),
    Change(testDescription: "all or nothing", arguments: "--strict"),
    Change(testDescription: "a date", arguments: "--as-of 2025-01-09"),
    Change(testDescription: "what is told of files", arguments: "--sources none"),
    Change(testDescription: "settings", file: "Site/site.yml", text: "title: Works\n"),
    Change(testDescription: "a setting of the environment", environment: ["STORNO_TITLE": "Works"]),
    Change(testDescription: "another settings file", arguments: "--config other.yml"),
    Change(testDescription: "a page", file: "Site/pages/about.md", text: "# Who we are\n"),
    Change(testDescription: "a page more", file: "Site/pages/who.md", text: "# Who we are\n"),
    Change(testDescription: "a file", file: "Site/assets/a.txt", text: "b"),
    Change(
      testDescription: "a template", file: "Templates/foot.md",
      text: "</main>\n<footer>x</footer>\n</body>\n</html>\n"),
    Change(
      testDescription: "texts", file: "Templates/en.strings",
      text: "findings.title = What we found\n"),
    Change(testDescription: "a page of the site", file: "public/index.html", text: "mine"),
  ]

  @Test(arguments: changes)
  func `is one only while nothing changed`(change: Change) throws {
    let (folder, program) = try project()
    try folder.write("title: Other\n", to: "other.yml")
    try folder.write(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity\n2,2025-01-10,RPO2,1000,7\n",
      to: "more.csv")
    #expect(try program.run("build -v").status == 2)
    #expect(try program.run("build -v").error.contains(Self.nothing))
    if !change.file.isEmpty { try folder.write(change.text, to: change.file) }
    let changed = Program(in: folder.path, environment: change.environment)
    let arguments = " -v \(change.arguments)"
    let run = try changed.run("build" + arguments)
    #expect(!run.error.contains(Self.nothing), "\(run.error)")
    #expect(run.error.contains("; 0 files written, ") == false, "\(run.error)")
    let again = try changed.run("build" + arguments)
    #expect(again.error.contains(Self.nothing) && again.status == run.status)
    #expect(try changed.run("build -o clean" + arguments).status == run.status)
    #expect(try FileTree(folder, "public") == FileTree(folder, "clean"))
  }

  @Test func `tells problems in the manner asked for`() throws {
    let (_, program) = try project()
    for manner in ["-q", "--message-format json", "--message-format github", "--color always"] {
      let first = try program.run("build " + manner)
      let second = try program.run("build " + manner)
      #expect(first.status == 2 && second.status == 2)
      let isQuiet = manner == "-q"
      #expect(
        (isQuiet ? first.error.split(separator: "\n") : messages(first))
          == (isQuiet ? second.error.split(separator: "\n") : messages(second)), "\(manner)")
    }
  }

  @Test func `whose standard input changed is none`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    func ledger(_ quantity: Int) -> [UInt8] {
      let header = "Entry No.,Posting Date,Order No.,Item No.,Quantity"
      return Array("\(header)\n1,2025-01-10,RPO1,1000,\(quantity)\n".utf8)
    }
    #expect(try program.run("build -v -", input: ledger(5)).status == 0)
    #expect(try program.run("build -v -", input: ledger(5)).error.contains(Self.nothing))
    #expect(try program.run("build -v -", input: ledger(6)).error.contains("original 6,"))
  }
}
