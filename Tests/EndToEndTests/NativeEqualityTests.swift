import Foundation
import Testing

@Suite("Native ledger and exports")
struct NativeEqualityTests {
  /// A project of the fixtures whose ledger is sound.
  struct Case: CustomTestStringConvertible, Sendable {
    var group: String
    var name: String

    var testDescription: String { "\(group)/\(name)" }
  }

  private static let cases = ["codes", "worked-examples", "profiles"].flatMap { group in
    ProjectFolder.fixtures(in: group).map { Case(group: group, name: $0) }
  }

  /// What is no ledger among the files of a fixture: what it is run by, and what must come out.
  private static func isLedger(_ name: String) -> Bool {
    [".csv", ".json", ".jsonl", ".xlsx"].contains { name.hasSuffix($0) }
      && !name.hasPrefix("queue") && !name.hasPrefix("expected") && !name.hasPrefix("RPO")
  }

  /// Both sites, or nil where the exports give none.
  private func sites(_ example: Case) throws -> (
    TemporaryFolder, native: [String], other: [String]
  )? {
    let folder = try TemporaryFolder()
    let fixture = ProjectFolder.fixture("\(example.group)/\(example.name)")
    try folder.copy(fixture, to: ".project")
    let project = folder(".project")
    let names = try FileManager.default.contentsOfDirectory(atPath: project).sorted()
    let isProject = folder.holds(".project/Site/ledger")
    let ledgers = isProject ? ["Site/ledger"] : names.filter(Self.isLedger)
    let queues = names.filter { $0.hasPrefix("queue") }.flatMap { ["--queue", $0] }
    guard !ledgers.isEmpty, !folder.holds(".project/Templates") else { return nil }
    let program = Program(in: project)
    let build = ["build", "-q", "--sources", "none"] + queues
    let exported = try program.run(build + ["-o", "exported"] + ledgers)
    guard exported.status == 0 || exported.status == 2 else { return nil }
    let imported = try program.run(["import", "-q", "--ledger", "native.jsonl"] + ledgers)
    // Without entries there is nothing to keep.
    guard folder.holds(".project/native.jsonl") else { return nil }
    #expect(imported.status == 0, "\(imported.error)")
    let native = try program.run(build + ["-o", "native", "native.jsonl"])
    #expect(native.status == exported.status, "\(native.error)")
    return (folder, folder.files(in: ".project/native"), folder.files(in: ".project/exported"))
  }

  @Test func `every fixture with a sound ledger has one site, by exports and by import`() throws {
    var equal: Set<String> = []
    for example in Self.cases {
      guard let (folder, native, exported) = try sites(example) else { continue }
      #expect(native == exported, "\(example)")
      for file in exported {
        let isEqual =
          try folder.bytes(of: ".project/native/\(file)")
          == folder.bytes(of: ".project/exported/\(file)")
        #expect(isEqual, "\(example): \(file)")
      }
      equal.insert(example.testDescription)
    }
    // All findings and all decisions on queue lines are among them, and what each system exports.
    let wanted = Self.cases.filter { example in
      ["A", "Q"].contains(example.name.prefix(1)) || example.group != "codes"
    }
    #expect(Set(wanted.map(\.testDescription)).subtracting(equal) == [])
    #expect(equal.count >= 90)
  }
}
