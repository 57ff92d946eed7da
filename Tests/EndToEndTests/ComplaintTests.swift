import Foundation
import Testing

/// What users of other programs complained of, and this one must not do.
///
/// - Source: pages.md section 6.
@Suite("What users of others complained of")
struct ComplaintTests {
  private static let header = "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry"

  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    try #require(program.run("init -q .").status == 0)
    return (folder, program)
  }

  /// Two orders that would have one page.
  struct Pair: CustomTestStringConvertible {
    var testDescription: String
    var one: String
    var other: String
    var code = "E-AMBIGUOUS"
  }

  @Test(arguments: [
    Pair(testDescription: "one number", one: "PO-1", other: "PO-1", code: "E-DUPLICATE"),
    Pair(testDescription: "case", one: "po-1", other: "PO-1"),
    Pair(testDescription: "Unicode form", one: "\u{C4}-1", other: "A\u{308}-1"),
    Pair(testDescription: "a sign that folds to a letter", one: "\u{212A}-1", other: "K-1"),
    Pair(testDescription: "trailing space", one: "PO-1", other: "PO-1 "),
  ])
  func `Hugo drops a page whose path repeats: here two orders of one name are an error`(
    _ pair: Pair
  ) throws {
    let folder = try TemporaryFolder()
    let rows = [["Released", pair.one, "1000", "5"], ["Released", pair.other, "1000", "5"]]
    try folder.write(
      CSVTable("Status,No.,Source No.,Quantity", rows: rows).text(), to: "orders.csv")
    let build = try Program(in: folder.path).run("build -q orders.csv -o site")
    #expect(build.status == 1 && !folder.holds("site"))
    #expect(build.codes == [pair.code])
    #expect(build.error.contains("orders.csv:2:") && build.error.contains("orders.csv:3:"))
  }

  @Test func `Hugo renders a misspelt field as nothing: here it is an error with its place`() throws
  {
    let (folder, program) = try project()
    try folder.write("{{> head}}\n\n# {{ordreNo}}\n", to: "Templates/order.md")
    let build = try program.run("build -q")
    #expect(build.status == 1 && !folder.holds("public"))
    #expect(build.error.contains("Templates/order.md:3:5: error: "), "\(build.error)")
    #expect(build.error.contains("did you mean 'orderNo'?"), "\(build.error)")
  }

  @Test func `Zola empties the output folder: here a foreign file is refused and kept`() throws {
    let (folder, program) = try project()
    try folder.write("mine\n", to: "site/thesis.txt")
    let refused = try program.run("build -q -o site")
    #expect(refused.status == 1 && refused.codes == ["P-FOREIGN"])
    #expect(folder.files(in: "site") == ["thesis.txt"])
    #expect(try program.run("build -q -o site --force").status == 0)
    #expect(try folder.text(of: "site/thesis.txt") == "mine\n")
    #expect(folder.holds("site/about.html"))
    try folder.remove("Site/pages/about.md")
    #expect(try program.run("build -q -o site --force").status == 0)
    #expect(try folder.text(of: "site/thesis.txt") == "mine\n")
    #expect(!folder.holds("site/about.html"))
  }

  @Test
  func `mkdocs' quick build truncates: here 200 edits one by one give what clean builds give`()
    throws
  {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    // Compared after each edit in the long run, otherwise after each fifth: a lost page stays lost.
    let isLong = ProcessInfo.processInfo.environment["STORNO_LONG_TESTS"] == "1"
    let (count, step) = isLong ? (500, 1) : (200, 5)
    var random = SeededGenerator(6)
    var project = EditedProject(orders: 8)
    var edits: [String] = []
    for number in 1...count {
      edits.append(project.edit(using: &random))
      try project.write(to: folder)
      let name = "edit \(number), seed \(SeededGenerator.seed): \(edits.suffix(step))"
      let build = try program.run("build -q -o site")
      try #require([0, 2].contains(build.status), "\(name)")
      guard number % step == 0 else { continue }
      #expect(try program.run("build -q -o clean").status == build.status, "\(name)")
      let isSame = try FileTree(folder, "site") == FileTree(folder, "clean")
      try #require(isSame, "\(name)")
      try folder.remove("clean")
    }
    #expect(Set(edits).count == 10)
  }

  @Test func `Toucan answers 303 for a missing page and exits 0 on failure: here 404, and 1`()
    throws
  {
    let (folder, program) = try project()
    let preview = try Preview(folder)
    #expect(try preview.get("/orders/5f/none.html").status == 404)
    #expect(try preview.get("/none").status == 404)
    #expect(preview.stop().status == 0)
    try folder.write("Entry No.\n1\n1\n", to: "Site/ledger/item-ledger-entries.csv")
    #expect(try program.run("build -q").status == 1)
  }

  @Test
  func `Publish, Ignite and Toucan listen on all interfaces: here only this machine is heard`()
    throws
  {
    let (folder, _) = try project()
    let preview = try Preview(folder, host: nil)
    #expect(WebClient(address: 0x7F00_0001, port: preview.port).isConnected)
    // Linux has all of 127/8; a server on every interface would answer there.
    #expect(!WebClient(address: 0x7F00_0002, port: preview.port).isConnected)
    for host in ["evil.example", "evil.example:\(preview.port)", "127.0.0.1.evil.example"] {
      #expect(try WebClient.get("/", port: preview.port, host: host).status == 421, "\(host)")
    }
    #expect(preview.stop().status == 0)
  }

  @Test func `ERPNext's reports disagree on cancelled rows: here a total is the sum of its rows`()
    throws
  {
    var random = SeededGenerator(7)
    let ledger = RandomLedger(orders: 99, using: &random)
    let folder = try TemporaryFolder()
    let files = try ledger.write(to: folder)
    let build = try Program(in: folder.path).run(
      ["build", "-q", "--sources", "none", "-o", "site"] + files)
    try #require([0, 2].contains(build.status), "\(build.error.prefix(2000))")
    let site = try BuiltSite(folder, "site")
    #expect(site.orders.count == 99)
    for order in site.orders.keys {
      try site.page(of: order).expectTotals("\(order), seed \(SeededGenerator.seed)")
    }
  }
}
