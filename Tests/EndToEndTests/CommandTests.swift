import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  @Test(arguments: CommandCase.all(in: "commands"))
  func `a command prints what its folder says`(command: CommandCase) throws {
    try command.check()
  }

  @Test func `there are command tests`() {
    #expect(CommandCase.all(in: "commands").count > 20)
  }

  @Test(arguments: [
    [], ["init"], ["build"], ["serve"], ["check"], ["show"], ["attach"],
    ["doctor"], ["templates"],
    ["templates", "list"], ["templates", "eject"], ["templates", "context"],
  ])
  func `the help of every command has an example`(command: [String]) throws {
    let folder = try TemporaryFolder()
    let help = try Program(in: folder.path).run(command + ["--help"])
    #expect(help.status == 0)
    #expect(help.standardError.isEmpty)
    #expect(help.output.contains("EXAMPLE: storno"))
    #expect(folder.files().isEmpty)
  }

  @Test func `a closed pipe ends the program quietly`() throws {
    let folder = try TemporaryFolder()
    let rows = (1...20_000).map { "\($0),2025-01-10,RPO1,1000,1,\n" }.joined()
    try folder.write(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry\n" + rows,
      to: "ledger.csv")
    let child = try Program(in: folder.path).start(["show", "RPO1", "ledger.csv", "-f", "json"])
    child.closeOutput()
    let end = child.finish(limit: .seconds(120))
    #expect(end.status == 0)
    #expect(!end.error.contains("error"))
    #expect(!end.error.contains("ipe"))
  }

  @Test func `init makes a project that builds and never overwrites`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    #expect(try program.run("init audit").status == 0)
    try folder.write("mine\n", to: "audit/Site/site.yml")
    let before = try FileTree(folder, "audit")
    let second = try program.run("init audit")
    #expect(second.status != 0)
    #expect(second.error.contains("'audit/Site/site.yml' is there already"))
    try FileTree(folder, "audit").expectSame(as: before, "after the second init")
    try folder.write("title: Mine\n", to: "audit/Site/site.yml")
    #expect(try program.run("build -q -C audit -o site").status == 0)
    #expect(folder.holds("site/index.html"))
  }

  @Test func `eject never overwrites and leaves the other files alone`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    #expect(try program.run("templates eject").status == 0)
    let all = folder.files(in: "Templates")
    #expect(all.contains("order.md") && all.contains("storno.css"))
    try folder.write("# Mine\n", to: "Templates/order.md")
    #expect(try program.run("templates eject order.md").status == 74)
    #expect(try folder.text(of: "Templates/order.md") == "# Mine\n")
  }

  @Test func `ejected templates make the same site`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    #expect(try program.run("init .").status == 0)
    #expect(try program.run("build -q -o built-in").status == 0)
    #expect(try program.run("templates eject").status == 0)
    #expect(try program.run("build -q -o ejected").status == 0)
    let builtIn = try FileTree(folder, "built-in").files.filter { $0.key.hasPrefix("orders/") }
    let ejected = try FileTree(folder, "ejected").files.filter { $0.key.hasPrefix("orders/") }
    #expect(builtIn == ejected)
  }
}
