import Foundation
import Testing

/// Any cell of any table of the example may change: what was not rendered again must be what a
/// clean build makes.
@Suite("A build over the last one")
struct IncrementalTests {
  private static let folder = "Site/ledger"
  private static let isLong = ProcessInfo.processInfo.environment["STORNO_LONG_TESTS"] == "1"

  private func project(_ settings: String = "") throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    try folder.copy(ProjectFolder.root.appendingPathComponent("Site"), to: "Site")
    if !settings.isEmpty { try folder.write(settings, to: "Site/site.yml") }
    return (folder, Program(in: folder.path))
  }

  private func rendered(_ run: ProgramOutput) throws -> Int {
    let line = run.error.split(separator: "\n").first { $0.contains(" files rendered, ") }
    let count = line?.split(separator: " ").first.map(String.init)
    return try #require(count.flatMap(Int.init), "\(run.error)")
  }

  @Test func `renders what an entry more bears on, and what the queue names`() throws {
    let (folder, program) = try project("formats: [json, csv]\n")
    try folder.remove("Site/queue")
    let all = try rendered(program.run("build -v"))
    let file = "\(Self.folder)/item-ledger-entries.csv"
    var table = CSVTable(parsing: try folder.text(of: file))
    let column = try #require(table.header.firstIndex(of: "Entry No."))
    let type = try #require(table.header.firstIndex(of: "Entry Type"))
    var row = try #require(table.rows.last { $0[type] == "Output" })
    row[column] = "999999"
    table.rows.append(row)
    try folder.write(table.text(), to: file)
    let again = try rendered(program.run("build -v"))
    let orders = folder.files(in: "public/orders").count
    // All but orders, three files of the one, and the few orders that are tied to others.
    #expect(again > all - orders && again < all - orders + orders / 4)
    #expect(try program.run("build -v -o clean").status == 0)
    try FileTree(folder, "public").expectSame(as: FileTree(folder, "clean"), "an entry more")
  }

  @Test(arguments: ["", "users: initials\nsources: none\n", "language: de\nformats: []\n"])
  func `gives what a clean one gives, whichever cell changed`(settings: String) throws {
    let (folder, program) = try project(settings)
    var random = SeededGenerator(61)
    let files = folder.files(in: Self.folder).filter { $0.hasSuffix(".csv") }
    #expect(files.count >= 8)
    try #require([0, 2].contains(program.run("build -q").status))
    var compared = 0
    for number in 1...(Self.isLong ? 200 : 30) {
      let file = "\(Self.folder)/" + (try #require(files.randomElement(using: &random)))
      let before = try folder.text(of: file)
      var table = CSVTable(parsing: before)
      let edit = try table.change(using: &random)
      try folder.write(table.text(), to: file)
      let name = "edit \(number) of \(file), seed \(SeededGenerator.seed): \(edit)"
      let build = try program.run("build -q")
      guard [0, 2].contains(build.status) else {
        try folder.write(before, to: file)
        continue
      }
      compared += 1
      #expect(try program.run("build -q -o clean").status == build.status, "\(name)")
      try FileTree(folder, "public").expectSame(as: FileTree(folder, "clean"), name)
      try folder.remove("clean")
    }
    #expect(compared > 15)
  }
}

extension CSVTable {
  /// Gives a cell the value of another row or none, or takes a row away or to the end.
  fileprivate mutating func change(using random: inout SeededGenerator) throws -> String {
    let row = try #require(rows.indices.randomElement(using: &random))
    let column = try #require(header.indices.randomElement(using: &random))
    switch random.next() % 10 {
    case 0 where rows.count > 3:
      rows.remove(at: row)
      return "row \(row) less"
    case 1:
      rows.append(rows.remove(at: row))
      return "row \(row) last"
    case 2:
      rows[row][column] = ""
      return "\(header[column]) of row \(row) blank"
    default:
      rows[row][column] = try #require(rows.randomElement(using: &random))[column]
      return "\(header[column]) of row \(row) '\(rows[row][column])'"
    }
  }
}
