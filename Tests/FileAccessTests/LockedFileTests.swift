import FileAccess
import FoundationEssentials
import Synchronization
import Testing

@Suite("Replacing a file of record")
struct LockedFileTests {
  @Test func `a file that is not there is made`() throws {
    try withFolder { folder in
      let file = try LockedFile(folder + "/new/ledger.jsonl")
      #expect(try file.bytes() == nil)
      try file.replace(with: [Array("a\n".utf8), Array("b\n".utf8)])
      #expect(try file.bytes() == Array("a\nb\n".utf8))
    }
  }

  @Test func `mode stays, and a symbolic link keeps pointing to its target`() throws {
    try withFolder { folder in
      try write("old", to: folder + "/target")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: folder + "/target")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/ledger.jsonl", withDestinationPath: "target")
      try LockedFile(folder + "/ledger.jsonl").replace(with: [Array("new".utf8)])
      #expect(try text(of: folder + "/target") == "new")
      let link = try FileManager.default.destinationOfSymbolicLink(
        atPath: folder + "/ledger.jsonl")
      #expect(link == "target")
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/target")
      #expect(mode[.posixPermissions] as? Int == 0o640)
    }
  }

  @Test func `each step that fails leaves the old content and nothing beside it`() throws {
    let steps = Mutex(0)
    try withFolder { folder in
      try write("old", to: folder + "/ledger.jsonl")
      let counting = FileSystem { _, _ in
        steps.withLock { $0 += 1 }
        return nil
      }
      try LockedFile(folder + "/ledger.jsonl", fileSystem: counting)
        .replace(with: [Array("new".utf8)])
    }
    let total = steps.withLock { $0 }
    #expect(total > 8)
    for failing in 0..<total {
      try withFolder { folder in
        let path = folder + "/ledger.jsonl"
        try write("old", to: path)
        let made = Mutex(0)
        let faulty = FileSystem { _, _ in
          made.withLock {
            $0 += 1
            return $0 - 1 == failing ? 28 : nil
          }
        }
        #expect(throws: FileSystemError.self, "step \(failing)") {
          try LockedFile(path, fileSystem: faulty).replace(with: [Array("new".utf8)])
        }
        // The last step is the one after the rename: the names of the folder.
        #expect(try text(of: path) == (failing == total - 1 ? "new" : "old"), "step \(failing)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(names).isSubset(of: ["ledger.jsonl", ".ledger.jsonl.storno-lock"]))
      }
    }
  }

  @Test func `what a killed run left is removed by the next one`() throws {
    try withFolder { folder in
      try write("torn", to: folder + "/.ledger.jsonl.storno-new")
      _ = try LockedFile(folder + "/ledger.jsonl")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == [".ledger.jsonl.storno-lock"])
    }
  }

  @Test func `writers wait for each other`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let folder = FileManager.default.temporaryDirectory.path + "/storno-\(UUID().uuidString)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      for _ in 0..<8 {
        group.addTask {
          let file = try LockedFile(folder + "/ledger.jsonl")
          try file.replace(with: [try file.bytes() ?? [], Array("x".utf8)])
        }
      }
      try await group.waitForAll()
      #expect(try text(of: folder + "/ledger.jsonl") == "xxxxxxxx")
    }
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/storno-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  private func text(of path: String) throws -> String {
    String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
  }
}
