import Foundation
import Testing

@Suite("Determinism")
struct DeterminismTests {
  /// A folder with the example's `Site`.
  private func example() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(ProjectFolder.root.appendingPathComponent("Site"), to: "Site")
    return folder
  }

  private func build(
    _ folder: TemporaryFolder, _ flags: [String] = [], environment: [String: String] = [:],
    umask: String = "022"
  ) throws -> FileTree {
    let program = Program(in: folder.path, environment: environment, umask: umask)
    let build = try program.run(["build", "-q", "-o", "site"] + flags)
    try #require(build.status == 2, "\(build.error)")
    return try FileTree(folder, "site")
  }

  /// Writes every table of ledger and queue anew.
  private func rewrite(
    _ folder: TemporaryFolder, tables: [String] = ["Site/ledger"],
    _ change: (CSVTable) -> String
  ) throws {
    for table in tables {
      for file in folder.files(in: table) {
        let path = "\(table)/\(file)"
        try folder.write(change(CSVTable(parsing: try folder.text(of: path))), to: path)
      }
    }
  }

  @Test func `the same input gives the same bytes, whatever the machine is set to`() throws {
    let first = try build(
      try example(),
      environment: [
        "TZ": "Asia/Kathmandu", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "HOME": "/",
        "SWIFT_DETERMINISTIC_HASHING": "1",
      ], umask: "077")
    let second = try build(
      try example(), environment: ["TZ": "America/St_Johns", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"])
    first.expectSame(as: second, "two machines")
  }

  @Test func `rows in another order give the same bytes without sources`() throws {
    let plain = try build(try example(), ["--sources", "none"])
    let shuffled = try example()
    var random = SeededGenerator(1)
    try rewrite(shuffled) { table in
      var table = table
      table.rows.shuffle(using: &random)
      return table.text()
    }
    try build(shuffled, ["--sources", "none"])
      .expectSame(as: plain, "shuffled with seed \(SeededGenerator.seed)")
  }

  @Test func `another delimiter and order of columns give the same bytes without sources`() throws {
    let plain = try build(try example(), ["--sources", "none"])
    let changed = try example()
    try rewrite(changed, tables: ["Site/ledger", "Site/queue"]) { table in
      "\u{FEFF}"
        + table.text(delimiter: ";", columns: table.header.indices.reversed())
        .replacing("\n", with: "\r\n")
    }
    try build(changed, ["--sources", "none"]).expectSame(as: plain, "semicolons, columns reversed")
  }

  @Test func `a second build writes no file`() throws {
    let folder = try example()
    _ = try build(folder)
    let before = try identities(folder)
    _ = try build(folder)
    #expect(try identities(folder) == before)
  }

  /// Inode and time of change of every file of the site.
  private func identities(_ folder: TemporaryFolder) throws -> [String: [String]] {
    var identities: [String: [String]] = [:]
    for file in folder.files(in: "site") {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder("site/\(file)"))
      identities[file] = [
        "\(attributes[.systemFileNumber] ?? "")", "\(attributes[.modificationDate] ?? "")",
      ]
    }
    return identities
  }
}
