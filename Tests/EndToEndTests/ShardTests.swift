import Foundation
import Testing

@Suite("Shards")
struct ShardTests {
  /// A project folder with the example site, whose shares and whole are built in it.
  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    try folder.copy(ProjectFolder.root.appendingPathComponent("Site"), to: "Site")
    return (folder, Program(in: folder.path))
  }

  /// Builds all shares into `part-1` and so on, and returns their folders.
  private func build(_ count: Int, _ program: Program) throws -> [String] {
    try (1...count).map { number in
      let output = try program.run("build -q --shard \(number)/\(count) -o part-\(number)")
      #expect(output.status == 2, "\(output.error)")
      return "part-\(number)"
    }
  }

  private func merge(
    _ parts: [String], _ program: Program, to site: String = "merged"
  ) throws -> ProgramOutput {
    try program.run(["merge"] + parts + ["-o", site])
  }

  @Test(arguments: [1, 2, 7, 16])
  func `shares put together are the single build, byte for byte`(count: Int) throws {
    let (folder, program) = try project()
    #expect(try program.run("build -q -o whole").status == 2)
    let parts = try build(count, program)
    let output = try merge(parts.reversed(), program)
    #expect(output.status == 0, "\(output.error)")
    #expect(folder.files(in: "merged") == folder.files(in: "whole"))
    for file in folder.files(in: "whole") {
      let isEqual = try folder.bytes(of: "merged/\(file)") == folder.bytes(of: "whole/\(file)")
      #expect(isEqual, "\(file)")
    }
    let owners = Dictionary(
      grouping: parts.flatMap { folder.files(in: $0) }, by: \.self
    ).filter { $0.value.count > 1 }.map(\.key)
    #expect(Set(owners) == (count > 1 ? ["SHA256SUMS", "shard.json"] : []))
  }

  @Test func `a share made again changes nothing`() throws {
    let (folder, program) = try project()
    let parts = try build(3, program)
    #expect(try merge(parts, program).status == 0)
    let sums = try folder.bytes(of: "merged/SHA256SUMS")
    try folder.remove("part-2")
    #expect(try program.run("build -q --shard 2/3 -o part-2").status == 2)
    let again = try merge(parts, program)
    #expect(again.error.contains("; 0 files written"), "\(again.error)")
    #expect(try folder.bytes(of: "merged/SHA256SUMS") == sums)
  }

  /// What is done to the shares of a site, and what merging says then.
  struct Refusal: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var change: @Sendable (TemporaryFolder, Program, inout [String]) throws -> Void
    var message: String

    init(
      _ name: String, _ message: String,
      _ change: @escaping @Sendable (TemporaryFolder, Program, inout [String]) throws -> Void
    ) {
      testDescription = name
      self.message = message
      self.change = change
    }
  }

  private static let refusals = [
    Refusal("one is missing", "share 2 of 3 not given") { $2.remove(at: 1) },
    Refusal("one is given twice", "are both share 1 of 3") { $2.append($2[0]) },
    Refusal("one was made of another ledger", "was made of other files or settings") {
      folder, program, _ in
      let ledger = "Site/ledger/item-registers.csv"
      try folder.write(folder.text(of: ledger) + "\n", to: ledger)
      _ = try program.run("build -q --shard 3/3 -o part-3")
    },
    Refusal("one was made with another option", "was made of other files or settings") {
      _, program, _ in
      _ = try program.run("build -q --as-of 2026-03-01 --shard 3/3 -o part-3")
    },
    Refusal("one is of another number of shares", "is one of 4 shares") { _, program, _ in
      _ = try program.run("build -q --shard 3/4 -o part-3")
    },
    Refusal("a file of one was changed", "is not what its build wrote") { folder, _, _ in
      let file = try #require(folder.files(in: "part-2").first { $0.hasSuffix(".json") })
      try folder.write("{}", to: "part-2/\(file)")
    },
    Refusal("a file of one is gone", "cannot be read") { folder, _, _ in
      let file = try #require(folder.files(in: "part-2").first { $0.hasSuffix(".html") })
      try folder.remove("part-2/\(file)")
    },
    Refusal("a folder is no share", "is no share of a site") { folder, _, parts in
      try folder.write("x", to: "other/index.html")
      parts.append("other")
    },
  ]

  @Test(arguments: refusals)
  func `shares that are not one whole site are refused`(refusal: Refusal) throws {
    let (folder, program) = try project()
    var parts = try build(3, program)
    try refusal.change(folder, program, &parts)
    let output = try merge(parts, program)
    #expect(output.status == 1 || output.status == 74, "\(output.error)")
    #expect(output.error.contains(refusal.message), "\(output.error)")
    #expect(!folder.holds("merged"))
  }

  @Test(arguments: [
    (["CI_NODE_INDEX": "3", "CI_NODE_TOTAL": "8"], "auto", 3, 8),
    (
      ["SLURM_ARRAY_TASK_ID": "5", "SLURM_ARRAY_TASK_MIN": "4", "SLURM_ARRAY_TASK_COUNT": "8"],
      "auto", 2, 8
    ),
    (["AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ARRAY_SIZE": "8"], "auto", 1, 8),
    (["CLOUD_RUN_TASK_INDEX": "7", "CLOUD_RUN_TASK_COUNT": "8"], "auto/8", 8, 8),
    (["JOB_COMPLETION_INDEX": "2"], "auto/8", 3, 8),
  ])
  func `a job runner says which share this is`(
    variables: [String: String], choice: String, number: Int, count: Int
  ) throws {
    var (folder, program) = try project()
    program.environment = variables
    #expect(try program.run("build -q --shard \(choice) -o part").status == 2)
    let manifest = try folder.text(of: "part/shard.json")
    #expect(manifest.contains("\"shard\": \(number),\n  \"of\": \(count)\n"), "\(manifest)")
  }

  @Test(arguments: [
    ([:], "auto"), (["JOB_COMPLETION_INDEX": "2"], "auto"),
    (["JOB_COMPLETION_INDEX": "8"], "auto/8"), (["JOB_COMPLETION_INDEX": "x"], "auto/8"),
    (["CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "4"], "auto/8"), ([:], "0/8"), ([:], "9/8"),
    ([:], "1/0"), ([:], "1/100001"), ([:], "1"), ([:], "+1/8"), ([:], "auto/0"),
    ([:], "auto/8/8"), (["CI_NODE_INDEX": "99999999999999999999", "CI_NODE_TOTAL": "4"], "auto"),
  ])
  func `a share that nobody can tell is wrong usage`(
    variables: [String: String], choice: String
  ) throws {
    var (folder, program) = try project()
    program.environment = variables
    #expect(try program.run("build -q --shard \(choice) -o part").status == 64)
    #expect(!folder.holds("part"))
  }
}
