import Foundation
import Testing

@Suite("Native ledger")
struct NativeLedgerTests {
  /// The settings, queue and pages of the example site, its exports apart in `exports`.
  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    let site = ProjectFolder.root.appendingPathComponent("Site")
    try folder.copy(site, to: "Site")
    try folder.move("Site/ledger", to: "exports")
    return (folder, Program(in: folder.path))
  }

  @Test func `the site of a native ledger is that of the exports`() throws {
    let (folder, program) = try project()
    #expect(try program.run("import exports").status == 0)
    #expect(try program.run("build -q --sources none -o native").status == 2)
    #expect(try program.run("build -q --sources none --ledger exports -o exported").status == 2)
    #expect(folder.files(in: "native") == folder.files(in: "exported"))
    for file in folder.files(in: "native") {
      let isEqual = try folder.bytes(of: "native/\(file)") == folder.bytes(of: "exported/\(file)")
      #expect(isEqual, "\(file)")
    }
  }

  @Test func `the same exports a second time write nothing`() throws {
    let (folder, program) = try project()
    #expect(try program.run("import exports").error.contains("appended to"))
    let ledger = try folder.bytes(of: "Site/ledger/ledger.jsonl")
    let again = try program.run("import exports")
    #expect(again.status == 0)
    #expect(again.error.contains("nothing new"))
    #expect(try folder.bytes(of: "Site/ledger/ledger.jsonl") == ledger)
  }

  @Test func `what is posted has its pages, anchors and rows, and counts`() throws {
    let (folder, program) = try project()
    #expect(try program.run("import -q exports").status == 0)
    let posted = try program.run("post -q --user ANNA --format json")
    #expect(posted.status == 2)
    #expect(posted.output.contains(#""schema": "storno/receipt/1""#))
    #expect(posted.output.contains(#""refs": ["P-1", "P-1.C"]"#))
    #expect(try program.run("build -q -o site").status == 2)
    let pages = folder.files(in: "site").filter { $0.hasPrefix("orders/") }
    let page = try #require(
      pages.first { $0.hasSuffix("/rpo26006.html") }, "the order of the first posting")
    #expect(try folder.text(of: "site/\(page)").contains(#"id="P-1""#))
    let json = try program.run("show RPO26006 -q --format json").output
    #expect(json.contains(#""ref": "P-1", "state": "posted""#))
    #expect(json.contains(#""ref": "P-1.C", "state": "posted""#))
    let csv = try program.run("show RPO26006 -q --format csv").output
    #expect(csv.contains("P-1,posted,"))
    #expect(try program.run("post -q").output.contains("queue line 1 is already posted as P-1"))
  }

  @Test func `a dry run says what it would do and does nothing`() throws {
    let (folder, program) = try project()
    let imported = try program.run("import --dry-run exports")
    #expect(imported.error.contains("nothing was written"))
    #expect(!folder.holds("Site/ledger/ledger.jsonl"))
    #expect(try program.run("import -q exports").status == 0)
    let ledger = try folder.bytes(of: "Site/ledger/ledger.jsonl")
    #expect(try program.run("post -q --dry-run").output.contains("would post P-1"))
    #expect(try folder.bytes(of: "Site/ledger/ledger.jsonl") == ledger)
  }

  @Test func `strictness posts all lines or none`() throws {
    let (folder, program) = try project()
    #expect(try program.run("import -q exports").status == 0)
    let ledger = try folder.bytes(of: "Site/ledger/ledger.jsonl")
    let posted = try program.run("post --strict")
    #expect(posted.status == 2)
    #expect(posted.codes.contains("Q-STRICT"))
    #expect(posted.output.contains("nothing posted; "))
    #expect(try folder.bytes(of: "Site/ledger/ledger.jsonl") == ledger)
  }

  @Test func `without a native ledger the way to one is told`() throws {
    let (folder, program) = try project()
    let posted = try program.run("post")
    #expect(posted.status == 74)
    #expect(posted.error.contains("storno import"))
    let imported = try program.run("import Site/queue/none.csv")
    #expect(imported.status == 74)
    #expect(!folder.holds("Site/ledger/ledger.jsonl"))
  }

  @Test func `a native ledger is no export, and an export no native ledger`() throws {
    let (folder, program) = try project()
    #expect(try program.run("import -q exports").status == 0)
    #expect(try program.run("import Site/ledger/ledger.jsonl").status == 1)
    let ledger = "exports/item-ledger-entries.csv"
    let posted = try program.run("post --ledger \(ledger)")
    #expect(posted.status == 1)
    #expect(posted.error.contains("this is no native ledger"))
    #expect(try program.run("import --ledger \(ledger) exports").status == 1)
    #expect(folder.holds("Site/ledger/.ledger.jsonl.storno-lock"))
  }

  @Test func `kills, failures, power loss and a crowd lose nothing`() throws {
    let script = ProjectFolder.root.appendingPathComponent("Tests/Durability/check_durability.py")
    let isLong = ProcessInfo.processInfo.environment["STORNO_LONG_TESTS"] == "1"
    let program = try #require(Program.path)
    let arguments = ["python3", script.path, program] + (isLong ? [] : ["--quick"])
    let told = try Tool.output(arguments, limit: .seconds(isLong ? 3600 : 600))
    #expect(told.contains("'kills'"))
  }
}
