import Diagnostics
import Foundation
import SitePublishing
import Testing

@Suite("Publishing")
struct SitePublisherTests {
  private let folder: TemporaryFolder
  private let files = [
    "index.html": "home", "orders/ab/rpo1.html": "one", "orders/ab/rpo1.json": "1",
    "orders/cd/rpo2.html": "two", "empty.txt": "", "audit/manifest.json": "{}",
  ]

  init() throws { folder = try TemporaryFolder() }

  private func publish(
    _ files: [String: String], force: Bool = false, to output: String? = nil
  ) async -> (PublicationSummary?, [Diagnostic]) {
    await SitePublisher().publish(SitePlan(files), to: output ?? folder.site, force: force)
  }

  /// Expects the site to be exactly these files and nothing left beside it but the note.
  private func expectSite(
    _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var tree = try folder.tree().filter { !$0.key.hasSuffix("/") }
    tree["SHA256SUMS"] = nil
    #expect(tree == files, sourceLocation: sourceLocation)
    #expect(
      try folder.names() == [".public.storno-state", "public"], sourceLocation: sourceLocation)
    let check = try folder.run("sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS")
    #expect(check.status == 0, "\(check.output)", sourceLocation: sourceLocation)
  }

  @Test func `the first build writes every file`() async throws {
    let (summary, diagnostics) = await publish(files)
    #expect(diagnostics.isEmpty)
    #expect(summary?.filesWritten == 7 && summary?.filesUnchanged == 0)
    // 4 + 3 + 1 + 3 + 2 bytes, and 64 + 2 + 1 a line with 10 + 19 + 19 + 19 + 9 + 19 of names.
    #expect(summary?.bytes == 13 + 6 * 67 + 95)
    try expectSite(files)
  }

  @Test func `an empty folder is published to, and folders above it are made`() async throws {
    try FileManager.default.createDirectory(atPath: folder.site, withIntermediateDirectories: true)
    _ = await publish(files)
    try expectSite(files)
    let (summary, _) = await publish(files, to: folder.path + "/x/y/site/")
    #expect(summary?.filesWritten == 7)
    #expect(folder.exists("x/y/site/orders/cd/rpo2.html"))
  }

  @Test func `a second build of the same touches nothing`() async throws {
    _ = await publish(files)
    let before = try folder.inodes()
    let (summary, diagnostics) = await publish(files)
    #expect(diagnostics.isEmpty)
    #expect(summary?.filesWritten == 0 && summary?.filesUnchanged == 7)
    #expect(try folder.inodes() == before)
    try expectSite(files)
  }

  @Test func `only what changed is written and what went is removed`() async throws {
    _ = await publish(files)
    let before = try folder.inodes()
    var changed = files
    changed["index.html"] = "new home"
    changed["orders/cd/rpo2.html"] = nil
    changed["orders/ef/rpo3.html"] = "three"
    let (summary, diagnostics) = await publish(changed)
    #expect(diagnostics.isEmpty)
    #expect(
      [summary?.filesWritten, summary?.filesUnchanged, summary?.filesRemoved] == [3, 4, 1])
    try expectSite(changed)
    #expect(!folder.exists("public/orders/cd"))
    let after = try folder.inodes()
    #expect(after["orders/ab/rpo1.html"] == before["orders/ab/rpo1.html"])
    #expect(after["index.html"] != before["index.html"])
  }

  @Test func `removing the last file of a kind is a change`() async throws {
    _ = await publish(files)
    var fewer = files
    fewer["empty.txt"] = nil
    let (summary, _) = await publish(fewer)
    #expect(summary?.filesRemoved == 1 && summary?.filesWritten == 1)
    try expectSite(fewer)
  }

  @Test func `a site without any file is a site`() async throws {
    let (summary, diagnostics) = await publish([:])
    #expect(summary?.filesWritten == 1 && diagnostics.isEmpty)
    #expect(try folder.tree() == ["SHA256SUMS": ""])
    _ = await publish(files)
    try expectSite(files)
  }

  @Test(arguments: ["HOME", "longer than before", ""])
  func `a file edited by hand is repaired`(_ text: String) async throws {
    _ = await publish(files)
    try folder.write(text, to: "public/index.html")
    let (summary, diagnostics) = await publish(files)
    #expect(summary?.filesWritten == 2 && diagnostics.isEmpty)
    try expectSite(files)
  }

  @Test func `a file removed by hand is written again`() async throws {
    _ = await publish(files)
    try folder.remove("public/orders/ab")
    let (summary, _) = await publish(files)
    #expect(summary?.filesWritten == 3)
    try expectSite(files)
  }

  @Test(arguments: ["missing", "empty", "damaged", "cut", "of another site"])
  func `a note that cannot be trusted costs time, not truth`(_ damage: String) async throws {
    let note = URL(filePath: folder.path + "/.public.storno-state")
    _ = await publish(["x": "y"])
    let other = try Data(contentsOf: note)
    _ = await publish(files)
    var data = try Data(contentsOf: note)
    switch damage {
    case "missing": try folder.remove(".public.storno-state")
    case "empty": try Data().write(to: note)
    case "damaged":
      data[data.count / 2] ^= 1
      try data.write(to: note)
    case "cut": try data.dropLast(24).write(to: note)
    default: try other.write(to: note)
    }
    try folder.write("HOME", to: "public/index.html")
    let (summary, diagnostics) = await publish(files)
    #expect(summary?.filesWritten == 2 && summary?.filesUnchanged == 5 && diagnostics.isEmpty)
    try expectSite(files)
  }

  @Test func `a list of checksums that somebody rewrote is written again`() async throws {
    _ = await publish(files)
    let text = try folder.text(of: "public/SHA256SUMS")
    let lines = text.split(separator: "\n").reversed().joined(separator: "\n")
    try folder.write(lines, to: "public/SHA256SUMS")
    let (summary, _) = await publish(files)
    #expect(summary?.filesWritten == 1)
    #expect(try folder.text(of: "public/SHA256SUMS") == text)
    try expectSite(files)
  }

  @Test func `a symbolic link stays and its target is replaced`() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/deep/real", withIntermediateDirectories: true)
    try folder.link("hop", to: "deep/real")
    try folder.link("public", to: "hop")
    _ = await publish(files)
    _ = await publish(["a": "b"])
    #expect(try folder.text(of: "deep/real/a") == "b" && !folder.exists("deep/real/index.html"))
    let destination = try FileManager.default.destinationOfSymbolicLink(atPath: folder.site)
    #expect(destination == "hop")
    #expect(try folder.names() == ["deep", "hop", "public"])
    #expect(folder.exists("deep/.real.storno-state"))
  }

  @Test func `a link to a folder that is not there yet makes it`() async throws {
    try folder.link("public", to: folder.path + "/later")
    _ = await publish(files)
    #expect(folder.exists("later/index.html"))
  }

  @Test func `the current folder can be the site`() async throws {
    try FileManager.default.createDirectory(atPath: folder.site, withIntermediateDirectories: true)
    let (summary, diagnostics) = await publish(files, to: folder.site + "/.")
    #expect(summary?.filesWritten == 7 && diagnostics.isEmpty)
    try expectSite(files)
  }

  @Test func `what a unit reports as an error keeps the old site`() async throws {
    _ = await publish(files)
    var part = TextPart(["index.html": "wrong"])
    part.problem = Diagnostic(.error, .pTieOut, at: nil, "1 row read, 2 shown")
    let (summary, diagnostics) = await SitePublisher().publish(SitePlan([part]), to: folder.site)
    #expect(summary == nil && diagnostics.map(\.message) == ["1 row read, 2 shown"])
    try expectSite(files)
  }

  @Test func `many units on all cores give the same site as one by one`() async throws {
    let many = Dictionary(
      uniqueKeysWithValues: (0..<3000).map { ("orders/\($0 % 16)/\($0).html", "order \($0)") })
    let plan = SitePlan(many)
    let (summary, _) = await SitePublisher().publish(plan, to: folder.site)
    #expect(summary?.filesWritten == 3001)
    let served = plan.bytes(at: "SHA256SUMS").map { String(decoding: $0, as: UTF8.self) }
    #expect(try folder.text(of: "public/SHA256SUMS") == served)
    try expectSite(many)
    var changed = many
    changed["orders/7/7.html"] = "changed"
    _ = await publish(changed)
    try expectSite(changed)
  }

  @Test func `names that need escapes in the list of checksums are written and kept`() async throws
  {
    let odd = ["a\\b": "1", "line\nbreak": "2", "caf\u{E9}/x y": "3"]
    _ = await publish(odd)
    try expectSite(odd)
    let (summary, _) = await publish(odd)
    #expect(summary?.filesWritten == 0)
  }
}
