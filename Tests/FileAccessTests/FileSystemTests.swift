import FileAccess
import FoundationEssentials
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("File calls")
struct FileSystemTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/storno-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func withFolder(_ body: () throws -> Void) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body()
  }

  @Test func `what is no regular file is not read`() throws {
    try withFolder {
      let fileSystem = FileSystem()
      let place = try fileSystem.openFolder(folder, in: .current)
      try #require(unsafe mkfifo(folder + "/pipe", 0o600) == 0)
      try fileSystem.makeFolder("folder", in: place)
      for name in ["pipe", "folder"] {
        #expect(throws: FileSystemError(.read, name, code: EINVAL)) {
          try fileSystem.bytes(of: name, in: place)
        }
      }
      let kinds = try fileSystem.entries(of: ".", in: place).sorted { $0.name < $1.name }
      #expect(kinds.map(\.name) == ["folder", "pipe"])
      #expect(kinds.map(\.kind) == [.folder, .other])
    }
  }

  @Test func `a file larger than one piece is read whole`() throws {
    try withFolder {
      let fileSystem = FileSystem()
      let place = try fileSystem.openFolder(folder, in: .current)
      let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 >> 3) }
      try fileSystem.create("large", in: place, bytes)
      #expect(try fileSystem.bytes(of: "large", in: place) == bytes)
    }
  }

  @Test func `a lock on a file that was removed meanwhile is taken again on the new one`() throws {
    try withFolder {
      let plain = FileSystem()
      let place = try plain.openFolder(folder, in: .current)
      let fileSystem = FileSystem { [folder] call, _ in
        // Who held the lock removes its file just before we look whether it is still the one.
        if call == .stamp, !FileManager.default.fileExists(atPath: folder + "/seen") {
          _ = unsafe unlink(folder + "/lock")
          _ = FileManager.default.createFile(atPath: folder + "/seen", contents: nil)
        }
        return nil
      }
      let lock = try fileSystem.lock("lock", in: place)
      #expect(FileManager.default.fileExists(atPath: folder + "/lock"))
      #expect(throws: FileSystemError.self) { try plain.lock("lock", in: place) }
      withExtendedLifetime(lock) {}
    }
  }

  @Test func `a lock ends with its holder, though a starting program has a copy of the file`()
    throws
  {
    try withFolder {
      let fileSystem = FileSystem()
      let place = try fileSystem.openFolder(folder, in: .current)
      var copies: [CInt] = []
      do {
        let lock = try fileSystem.lock("lock", in: place)
        var own = stat()
        try #require(unsafe stat(folder + "/lock", &own) == 0)
        var other = stat()
        for number in 3..<CInt(1024) where unsafe fstat(number, &other) == 0 {
          if other.st_ino == own.st_ino, other.st_dev == own.st_dev { copies.append(dup(number)) }
        }
        withExtendedLifetime(lock) {}
      }
      #expect(!copies.isEmpty)
      #expect(throws: Never.self) { try fileSystem.lock("lock", in: place) }
      for copy in copies { close(copy) }
    }
  }

  @Test func `an owner is kept where it is another`() throws {
    // Only the superuser may give a file away.
    guard getuid() == 0 else { return }
    try withFolder {
      let path = folder + "/ledger.jsonl"
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      try #require(unsafe chown(path, 12_345, 12_346) == 0)
      try LockedFile(path).replace(with: [[1]])
      let place = try FileSystem().openFolder(folder, in: .current)
      let owner = try FileSystem().stamp(of: "ledger.jsonl", in: place)?.owner
      #expect(owner?.user == 12_345 && owner?.group == 12_346)
    }
  }

  @Test(arguments: FileSystem.Call.allCases)
  func `an error says what could not be done, in the system's words`(call: FileSystem.Call) {
    let error = FileSystemError(call, "a", code: ENOSPC)
    #expect(error.reason == "No space left on device")
    #expect(!call.verb.isEmpty && call.verb.first?.isLowercase == true)
  }

  @Test func `a path is followed to the name that it stands for`() throws {
    try withFolder {
      let fileSystem = FileSystem()
      let place = try fileSystem.openFolder(folder, in: .current)
      let own = folder.split(separator: "/").last.map(String.init) ?? ""
      try fileSystem.makeFolder("a", in: place)
      #expect(try FilePlace(folder + "/a/..", fileSystem).name == own)
      #expect(try FilePlace(folder + "/b/c/d//", fileSystem).name == "d")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/far", withDestinationPath: folder + "/b/c/e")
      #expect(try FilePlace(folder + "/far", fileSystem).name == "e")
    }
  }

  @Test func `a path that stands for no name is an error`() throws {
    try withFolder {
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/loop", withDestinationPath: "loop")
      _ = FileManager.default.createFile(atPath: folder + "/file", contents: nil)
      for (path, code) in [
        ("/", EBUSY), ("/..", EBUSY), (folder + "/loop", ELOOP), (folder + "/file/x", ENOTDIR),
      ] {
        let error = #expect(throws: FileSystemError.self) { try FilePlace(path, FileSystem()) }
        #expect(error?.code == code, "\(path)")
      }
    }
  }

  @Test func `a folder that cannot be made is an error, one made meanwhile is not`() throws {
    try withFolder {
      let full = FileSystem { call, _ in call == .makeFolder ? ENOSPC : nil }
      let error = #expect(throws: FileSystemError.self) { try FilePlace(folder + "/a/b", full) }
      #expect(error?.code == ENOSPC)
      let place = try FileSystem().openFolder(folder, in: .current)
      let raced = FileSystem { call, name in
        if call == .makeFolder { try? FileSystem().makeFolder(name, in: place) }
        return nil
      }
      #expect(try FilePlace(folder + "/a/b", raced).name == "b")
    }
  }

  @Test func `a folder that is gone from the one above it has no name`() throws {
    try withFolder {
      let own = folder.split(separator: "/").last.map(String.init) ?? ""
      let blind = FileSystem { call, name in call == .stamp && name == own ? ENOENT : nil }
      let error = #expect(throws: FileSystemError.self) { try FilePlace(folder + "/.", blind) }
      #expect(error?.code == EBUSY)
    }
  }
}
