import Foundation
import Testing

#if os(Linux)
  @Suite("Memory")
  struct MemoryTests {
    /// Runs `storno check` with at most so many KiB of data.
    private func check(
      _ file: String, in folder: TemporaryFolder, kibibytes: Int
    ) throws -> (status: Int32, error: String) {
      let program = try #require(Program.path)
      let command =
        "cd '\(folder.path)' && ulimit -d \(kibibytes) && exec '\(program)' check \(file)"
      let child = try ChildProcess(["/bin/sh", "-c", command], environment: ["PATH=/usr/bin:/bin"])
      let output = child.finish(input: [], limit: .seconds(60))
      return (output.status, output.error)
    }

    @Test func `a ledger larger than memory allows is refused before it is read`() throws {
      let folder = try TemporaryFolder()
      // A file of 2 GB that takes no room on disk.
      #expect(FileManager.default.createFile(atPath: folder("huge.csv"), contents: nil))
      let file = try #require(FileHandle(forWritingAtPath: folder("huge.csv")))
      try file.truncate(atOffset: 2_000_000_000)
      try file.close()
      let run = try check("huge.csv", in: folder, kibibytes: 1_000_000)
      // 2.2 bytes for each byte, and 48 MiB.
      let message = """
        error: reading the ledger needs about 4451 MB of memory, and 1024 MB are free; split the \
        ledger by order, or use a machine with more [F-MEMORY]

        """
      #expect(run.status == 74 && run.error == message)
    }

    @Test func `a site larger than memory allows is refused before it is made`() throws {
      let folder = try TemporaryFolder()
      let rows = (1...400_000).map { "\($0),2025-01-10,R\($0),A,5\n" }.joined()
      try folder.write(
        "Entry No.,Posting Date,Order No.,Item No.,Quantity\n\(rows)", to: "many.csv")
      let run = try check("many.csv", in: folder, kibibytes: 600_000)
      // 1,600 bytes for each order and 150 for each entry.
      let message =
        "error: the site of this ledger needs about 700 MB of memory, and 615 MB are free"
      #expect(run.status == 74 && run.error.contains(message), "\(run.error)")
    }
  }
#endif
