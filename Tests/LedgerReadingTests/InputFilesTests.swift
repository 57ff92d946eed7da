import Diagnostics
import Foundation
import LedgerReading
import Testing

@Suite("Files of a run")
struct InputFilesTests {
  @Test func `a folder gives its ledger files in C order, a pattern its matches`() throws {
    try withFolder(["b.csv", "a.CSV", "Z.txt", "notes.md", ".hidden.csv", "sub/c.csv"]) { folder in
      let all = InputFiles.load(ledgers: [folder], queues: [], root: folder)
      #expect(all.ledgers.map(\.shownName) == ["Z.txt", "a.CSV", "b.csv"])
      #expect(all.ledgers.map { String(decoding: $0.bytes, as: UTF8.self) }.first == "Z.txt")
      let some = InputFiles.load(ledgers: ["\(folder)/*/[a-c].c?v"], queues: [], root: folder)
      #expect(some.ledgers.map(\.shownName) == ["sub/c.csv"])
      let none = InputFiles.load(ledgers: ["\(folder)/*.json"], queues: ["\(folder)/*.json"])
      #expect(none.diagnostics.map(\.code) == [.fMissing])
    }
  }

  @Test func `outside the project a file is shown by its base name, the second of one name marked`()
    throws
  {
    try withFolder(["x/l.csv", "y/l.csv"]) { folder in
      let files = ["\(folder)/x/l.csv", "\(folder)/y/./l.csv"]
      let loaded = InputFiles.load(ledgers: files, queues: [])
      #expect(loaded.ledgers.map(\.file) == files)
      #expect(loaded.ledgers.map(\.shownName) == ["l.csv", "l.csv#2"])
    }
  }

  @Test func `standard input is read once, and a missing file named`() {
    let loaded = InputFiles.load(
      ledgers: ["-"], queues: ["-", "no such file"], standardInput: { Array("x".utf8) })
    #expect(loaded.ledgers == [InputFile(file: "stdin", bytes: Array("x".utf8))])
    #expect(loaded.diagnostics.map(\.code) == [.fRead, .fMissing])
  }

  private func withFolder(_ names: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(name.utf8).write(to: file)
    }
    try body(folder.path(percentEncoded: false))
  }
}
