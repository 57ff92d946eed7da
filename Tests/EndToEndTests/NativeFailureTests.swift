import Foundation
import Testing

@Suite("Native ledger, where something fails")
struct NativeFailureTests {
  private static let ledger = "Site/ledger/ledger.jsonl"
  private static let items =
    "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Quantity,Applies-to Entry\n"
    + "1,2025-01-10,RPO1,10000,1000,50,\n2,2025-01-11,RPO1,10000,1000,20,\n"
  private static let queue =
    "Posting Date,Order No.,Order Line No.,Item No.,Output Quantity,Applies-to Entry\n"

  /// A project with an export, orders and one queued reversal.
  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    try folder.write(Self.items, to: "items.csv")
    try folder.write("Status,No.\nReleased,RPO1\n", to: "orders.csv")
    try folder.write(Self.queue + "2025-01-20,RPO1,10000,1000,-4,1\n", to: "Site/queue/queue.csv")
    return (
      folder, Program(in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    )
  }

  private func imported() throws -> (TemporaryFolder, Program) {
    let (folder, program) = try project()
    try #require(try program.run("import -q items.csv orders.csv").status == 0)
    return (folder, program)
  }

  @Test func `a queue that is accepted whole is posted with status 0, at the time stated`() throws {
    let (folder, program) = try imported()
    let run = try program.run("post --user ANNA")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("posted P-1: order RPO1, -4 (queue line 1, id "))
    #expect(try folder.text(of: Self.ledger).contains(#""recorded":"2026-01-01T00:00:00Z""#))
    #expect(try program.run("post --dry-run").output.contains("already posted as P-1"))
    let empty = try program.run("post --format json --queue items.csv")
    #expect(empty.status != 0)
  }

  @Test func `an import says what takes the place of postings`() throws {
    let (folder, program) = try imported()
    try #require(try program.run("post -q").status == 0)
    let erp = Self.items + "3,2025-01-20,RPO1,10000,1000,-4,1\n"
    try folder.write(erp, to: "later.csv")
    let run = try program.run("import later.csv")
    #expect(run.status == 0)
    #expect(run.error.contains("1 new, 0 with changed state, 2 known, 1 replace what was posted"))
  }

  @Test func `an export comes by standard input, too`() throws {
    let (folder, program) = try project()
    let run = try program.run("import -q -", input: Array(Self.items.utf8))
    #expect(run.status == 0)
    #expect(try folder.text(of: Self.ledger).contains(#""file":"stdin""#))
    let queue = try folder.bytes(of: "Site/queue/queue.csv")
    try #require(try program.run("import -q orders.csv").status == 0)
    #expect(try program.run("post -q --queue -", input: queue).output.contains("posted P-1"))
  }

  @Test func `an export that cannot be read is not taken`() throws {
    let (folder, program) = try imported()
    let ledger = try folder.bytes(of: Self.ledger)
    try folder.write(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity\n3,yesterday,R,1,5\n", to: "bad.csv")
    let run = try program.run("import bad.csv")
    #expect(run.status == 1)
    #expect(run.error.contains("bad.csv:2:3: error: "))
    try folder.write(Self.items.replacing(",50,", with: ",51,"), to: "altered.csv")
    let altered = try program.run("import altered.csv")
    #expect(altered.status == 1)
    #expect(altered.codes.contains("E-ALTERED"))
    #expect(try folder.bytes(of: Self.ledger) == ledger)
    #expect(try program.run("import --partial items.csv").error.contains("not looked for"))
  }

  @Test func `a torn ledger is neither posted to nor imported into`() throws {
    let (folder, program) = try imported()
    let torn = try folder.text(of: Self.ledger) + #"{"table":"Item"#
    try folder.write(torn, to: Self.ledger)
    for command in ["post", "import items.csv", "import --dry-run items.csv"] {
      let run = try program.run(command)
      #expect(run.status == 1)
      #expect(run.codes.contains("E-TORN"))
      #expect(try folder.text(of: Self.ledger) == torn)
    }
  }

  @Test func `a ledger that cannot be reached is named with what could not be done`() throws {
    let (folder, program) = try imported()
    let below = try program.run("import --ledger items.csv/ledger.jsonl items.csv")
    #expect(below.status == 74)
    #expect(below.error.contains("cannot read 'items.csv' for 'items.csv/ledger.jsonl'; "))
    try folder.write("mine", to: "Site/ledger/.ledger.jsonl.storno-new/x")
    let blocked = try program.run("post")
    #expect(blocked.status == 74)
    #expect(blocked.error.contains("cannot remove '.ledger.jsonl.storno-new'"))
  }

  @Test func `a queue that cannot be loaded posts nothing`() throws {
    let (folder, program) = try imported()
    let ledger = try folder.bytes(of: Self.ledger)
    #expect(try program.run("post --queue none.csv").status == 74)
    try folder.write(Self.queue + "2025-01-20,RPO1\n", to: "short.csv")
    #expect(try program.run("post --queue short.csv").codes.contains("E-FIELDS"))
    #expect(try folder.bytes(of: Self.ledger) == ledger)
  }

  @Test(arguments: ["post --user ANNA", "import -q more.csv"])
  func `a rename that fails leaves the ledger as it was`(command: String) throws {
    let (folder, program) = try imported()
    try folder.write(Self.items + "3,2025-01-12,RPO1,10000,1000,7,\n", to: "more.csv")
    let ledger = try folder.bytes(of: Self.ledger)
    let path = try #require(Program.path)
    let calls = "rename,renameat,renameat2"
    let strace =
      ["strace", "-f", "-qq", "-o", "trace", "-e", "trace=\(calls)", "-e"]
      + ["inject=\(calls):error=EIO", path] + command.split(separator: " ").map(String.init)
    let child = try ChildProcess(
      ["/bin/sh", "-c", "cd \"$1\" && shift && exec /usr/bin/env \"$@\"", "sh", folder.path]
        + strace, environment: Self.environment)
    let run = child.finish(input: [], limit: .seconds(60))
    #expect(run.status == 74)
    #expect(
      run.error.contains("cannot replace 'ledger.jsonl' for './Site/ledger/ledger.jsonl'; Input")
        || run.error.contains("cannot replace 'ledger.jsonl' for 'Site/ledger/ledger.jsonl'; Input")
    )
    #expect(try folder.bytes(of: Self.ledger) == ledger)
    #expect(try program.run(command).status == 0)
    #expect(try folder.bytes(of: Self.ledger).count > ledger.count)
  }

  private static let environment = ["PATH", "LLVM_PROFILE_FILE"].compactMap { name in
    ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
  }

  @Test func `a queue that is cut or cannot be replaced stays`() throws {
    let (folder, program) = try project()
    try folder.write(Self.items, to: "Site/ledger/items.csv")
    try folder.write(try folder.text(of: "orders.csv"), to: "Site/ledger/orders.csv")
    let queue = "Site/queue/reversals.jsonl"
    #expect(try program.run("reverse I-2 -q").status == 0)
    let line = try folder.text(of: queue)
    try folder.write(String(line.dropLast()), to: queue)
    let cut = try program.run("reverse I-1 --quantity 2")
    #expect(cut.status == 1)
    #expect(cut.error.contains("\(queue):1:1: error: the last line has no line end"))
    #expect(try folder.text(of: queue) == String(line.dropLast()))
    try folder.write(line, to: queue)
    try folder.write("mine", to: "Site/queue/.reversals.jsonl.storno-new/x")
    let blocked = try program.run("reverse I-1 --quantity 2")
    #expect(blocked.status == 74)
    #expect(blocked.codes == ["F-WRITE"])
    #expect(try folder.text(of: queue) == line)
  }
}
