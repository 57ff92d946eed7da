import Foundation
import Testing

@Suite("The log of a native ledger")
struct NativeHistoryTests {
  private static let ledger = "Site/ledger/ledger.jsonl"
  private static let header = "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Quantity"

  /// A project with two imported entries, one of them taken back by a posting, and the checkpoints
  /// of before and after it.
  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      \(Self.header),Applies-to Entry,Remaining Quantity
      1,2025-01-10,RPO1,10000,1000,50,,50
      2,2025-01-11,RPO1,10000,1000,20,,20

      """, to: "items.csv")
    try folder.write("Status,No.\nReleased,RPO1\n", to: "orders.csv")
    try folder.write(
      """
      Posting Date,Order No.,Order Line No.,Item No.,Output Quantity,Applies-to Entry
      2025-01-20,RPO1,10000,1000,-4,1

      """, to: "Site/queue/queue.csv")
    let program = Program(in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    for command in ["import -q items.csv orders.csv", "build -q --checkpoint", "post -q"] {
      let run = try program.run(command)
      try #require(run.status == 0, "\(command): \(run.error)")
    }
    // Else the line would be rejected in each build, for it is posted.
    try folder.remove("Site/queue/queue.csv")
    try #require(try program.run("build -q --checkpoint").status == 0)
    #expect(folder.files(in: "Site/checkpoints").count == 2)
    return (folder, program)
  }

  /// What the ERP exports later: the posting of its own, states that changed, and a document.
  private func importLater(_ folder: TemporaryFolder, _ program: Program) throws -> ProgramOutput {
    try folder.write(
      """
      \(Self.header),Applies-to Entry,Remaining Quantity,Document No.
      1,2025-01-10,RPO1,10000,1000,50,,46,D1
      2,2025-01-11,RPO1,10000,1000,20,,20,
      3,2025-01-20,RPO1,10000,1000,-4,1,0,D3

      """, to: "later.csv")
    return try program.run("import later.csv")
  }

  private func checkpoints(_ folder: TemporaryFolder) -> [String] {
    folder.files(in: "Site/checkpoints").map { "Site/checkpoints/\($0)" }
  }

  @Test func `what was posted and what was known stay, what comes later comes behind`() throws {
    let (folder, program) = try project()
    let first = try folder.text(of: "public/audit/item/entries.jsonl")
    #expect(try importLater(folder, program).error.contains("1 replace what was posted here"))
    let built = try program.run("build -q --checkpoint")
    #expect(built.status == 0, "\(built.error)")
    let log = try folder.text(of: "public/audit/item/entries.jsonl")
    #expect(log.hasPrefix(first))
    let lines = log.split(separator: "\n")
    let shared = #""orderNo": "RPO1", "orderLineNo": 10000, "itemNo": "1000", "quantity": "#
    try #require(lines.count == 5)
    #expect(
      lines[0] == #"{"ledger": "item", "entryNo": 1, "postingDate": "2025-01-10", "#
        + #""entryType": "Output", \#(shared)"50"}"#)
    #expect(lines[1].hasPrefix(#"{"ledger": "item", "entryNo": 2, "#))
    #expect(
      lines[2].hasPrefix(#"{"ledger": "item", "posting": "P-1", "postingDate": "2025-01-20","#))
    #expect(lines[3].hasPrefix(#"{"ledger": "item", "entryNo": 3, "replaces": "P-1", "#))
    #expect(
      lines[4] == #"{"ledger": "item", "entryNo": 1, "postingDate": "2025-01-10", "#
        + #""entryType": "Output", "documentNo": "D1", \#(shared)"50"}"#)
    // A state that changed is no fact and has no leaf: 50 + 20 - 4 counts once.
    let manifest = try folder.text(of: "public/audit/manifest.json")
    #expect(manifest.contains(#""itemEntries": 3,"#))
    #expect(manifest.contains(#""entries": 5,"#))
    #expect(manifest.contains(#""quantity": "66"}"#))
  }

  @Test func `an older checkpoint holds after further imports, and the site is sound`() throws {
    let (folder, program) = try project()
    let ledger = "--ledger \(Self.ledger)"
    _ = try importLater(folder, program)
    try #require(try program.run("build -q").status == 0)
    for checkpoint in checkpoints(folder) {
      let run = try program.run("verify public --previous \(checkpoint) \(ledger)")
      #expect(run.status == 0, "\(run.output)\(run.error)")
      #expect(run.output.contains("no entry was altered since \(checkpoint)"))
    }
    #expect(try program.run("verify public \(ledger) --rerender").status == 0)
    #expect(try program.run("attach RPO1 -o reports --format html").status == 0)
    let report = try #require(folder.files(in: "reports").first)
    #expect(try program.run("verify reports/\(report) --site public").status == 0)
  }

  @Test func `a site of before is told apart from one that was altered`() throws {
    let (folder, program) = try project()
    try folder.move("public", to: "older")
    _ = try importLater(folder, program)
    try #require(try program.run("build -q").status == 0)
    let verified = try program.run("verify older --ledger \(Self.ledger)")
    #expect(verified.status == 0)
    #expect(verified.output.contains("I-1: of order RPO1 tells more now: documentNo D1"))
    #expect(verified.output.contains("I-3: of order RPO1 was posted since"))
    let told = try program.run("diff older public")
    #expect(told.status == 1)
    #expect(!told.output.contains("altered") && !told.output.contains("gone"))
  }

  @Test(arguments: [
    (#""Entry No.":1,"Posting Date":"2025-01-10""#, #""Entry No.":1,"Posting Date":"2025-01-09""#),
    (#""Quantity":"-4","Remaining"#, #""Quantity":"-5","Remaining"#),
    (#""Document No.":"D3""#, #""Document No.":"D4""#),
  ])
  func `an alteration of the file is an alarm`(old: String, new: String) throws {
    let (folder, program) = try project()
    _ = try importLater(folder, program)
    try #require(try program.run("build -q --checkpoint").status == 0)
    let text = try folder.text(of: Self.ledger)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: Self.ledger)
    #expect(try program.run("build -q").status == 1)
    #expect(try program.run("verify public --ledger \(Self.ledger)").status == 1)
    for checkpoint in checkpoints(folder) { try folder.remove(checkpoint) }
    try folder.copy(URL(fileURLWithPath: folder("public/audit/item/checkpoint")), to: "kept")
    try #require(try program.run("build -q").status == 0)
    let run = try program.run("verify public --previous kept")
    #expect(run.status == 1)
    #expect(run.codes.contains("P-ENTRY") || run.output.contains("[P-ENTRY]"))
  }

  @Test func `a line that contradicts an earlier one is an error, though it only adds`() throws {
    let (folder, program) = try project()
    let text = try folder.text(of: Self.ledger)
    let line = try #require(text.split(separator: "\n").first { $0.contains(#""Entry No.":1,"#) })
    let other = line.replacing(#""Quantity":"50""#, with: #""Quantity":"51""#)
    try folder.write(text + other + "\n", to: Self.ledger)
    for command in ["build", "import items.csv", "post"] {
      let run = try program.run(command)
      #expect(run.status != 0)
      #expect(run.error.contains("they differ in 'Quantity' ("))
    }
    #expect(try folder.text(of: Self.ledger) == text + other + "\n")
  }

  @Test func `entries that are numbered by text are imported, posted and verified`() throws {
    let folder = try TemporaryFolder()
    try folder.copy(ProjectFolder.fixture("profiles/sap-matdoc/Site"), to: "Site")
    try folder.move("Site/ledger/matdoc.csv", to: "matdoc.csv")
    let program = Program(in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    try #require(try program.run("import -q matdoc.csv").status == 0)
    try #require(try program.run("build -q --checkpoint").status == 0)
    let verify = "verify public --ledger \(Self.ledger) --rerender"
    let first = try program.run(verify)
    #expect(first.status == 0, "\(first.output)")
    let log = try folder.text(of: "public/audit/item/entries.jsonl")
    // A receipt of 38.5 of which nothing was cancelled.
    try folder.write(
      """
      Posting Date,Order No.,Order Line No.,Item No.,Output Quantity,Lot No.,Applies-to Entry
      2025-01-20,1000451,1,FG-100,-4,B1,4900000125.2025.1

      """, to: "Site/queue/queue.csv")
    let posted = try program.run("post -q")
    #expect(posted.output.contains("posted P-1: "), "\(posted.error)")
    try folder.remove("Site/queue")
    try #require(try program.run("build -q").status == 0)
    let run = try program.run("\(verify) --previous \(checkpoints(folder)[0])")
    #expect(run.status == 0, "\(run.output)\(run.error)")
    let later = try folder.text(of: "public/audit/item/entries.jsonl")
    #expect(later.hasPrefix(log) && later.contains(#""posting": "P-1""#))
    #expect(try program.run("import matdoc.csv").error.contains("nothing new"))
  }
}
