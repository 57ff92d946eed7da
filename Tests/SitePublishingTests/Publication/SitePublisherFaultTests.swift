import FileAccess
import Diagnostics
import Foundation
import SitePublishing
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("Publishing on a system that fails")
struct SitePublisherFaultTests {
  private let old = [
    "index.html": "old", "orders/ab/1.html": "one", "orders/cd/2.html": "two",
  ]
  private let new = [
    "index.html": "new", "orders/ab/1.html": "one", "orders/ef/3.html": "three",
  ]

  private func publish(
    _ files: [String: String], in folder: TemporaryFolder, _ script: FaultScript? = nil,
    force: Bool = false
  ) async -> (PublicationSummary?, [Diagnostic]) {
    await SitePublisher(fileSystem: script?.fileSystem ?? FileSystem())
      .publish(SitePlan(files), to: folder.site, force: force)
  }

  /// Expects the files of one build, none missing and none more, as their checksums say.
  private func expectWhole(
    _ files: [[String: String]], in folder: TemporaryFolder, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var tree = try folder.tree().filter { !$0.key.hasSuffix("/") }
    let listed = tree.removeValue(forKey: "SHA256SUMS")
    let list = try #require(listed, comment)
    #expect(files.contains(tree), comment, sourceLocation: sourceLocation)
    let sums = try #require(SHA256Sums(parsing: Array(list.utf8)), comment)
    #expect(
      try await sums.differences(in: folder.site) == [], comment, sourceLocation: sourceLocation)
  }

  private func expectClean(
    _ folder: TemporaryFolder, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      try folder.names() == [".public.storno-state", "public"], comment,
      sourceLocation: sourceLocation)
  }

  /// Runs `body` with the number of each file call of a build in turn, from 0.
  ///
  /// How many there are is not the same in every run, for a file may have to be compared by its
  /// bytes; so the end is where the script of a run had no call of that number any more.
  private func forEachCall(_ body: (Int) async throws -> FaultScript) async rethrows {
    for number in 0..<1000 where try await body(number).made.count <= number { return }
    Issue.record("a build makes more than 1000 file calls")
  }

  @Test(arguments: [EIO, ENOSPC, EACCES])
  func `one call fails anywhere: the old site is whole, or the new one`(code: Int32) async throws {
    // As every site of ours: by its manifest it is known when the note cannot be read.
    let manifest = ["audit/manifest.json": "{}"]
    let (old, new) = (old.merging(manifest) { $1 }, new.merging(manifest) { $1 })
    try await forEachCall { number in
      let folder = try TemporaryFolder()
      _ = await publish(old, in: folder)
      let script = FaultScript(.one(number, code: code))
      let (summary, diagnostics) = await publish(new, in: folder, script)
      guard script.made.count > number else { return script }
      let comment: Comment = "call \(number), \(script.made[number])"
      try await expectWhole([summary == nil ? old : new], in: folder, comment)
      if summary == nil {
        #expect(diagnostics.contains { $0.severity == .error }, comment)
        let reason = unsafe String(cString: strerror(code))
        #expect(diagnostics.contains { $0.message.hasSuffix(reason) }, comment)
        // Only what could not be removed may be left, and the lock file if it is that.
        if script.made[number] != .remove, script.made.count - number > 12 {
          try expectClean(folder, comment)
        }
      }
      _ = await publish(new, in: folder)
      try await expectWhole([new], in: folder, comment)
      try expectClean(folder, comment)
      return script
    }
  }

  @Test func `killed before any call: a whole site stands, and the next build clears up`()
    async throws
  {
    try await forEachCall { number in
      let folder = try TemporaryFolder()
      _ = await publish(old, in: folder)
      let script = FaultScript(.from(number))
      _ = await publish(new, in: folder, script)
      let comment: Comment = "call \(number)"
      try await expectWhole([old, new], in: folder, comment)
      let (summary, diagnostics) = await publish(new, in: folder)
      #expect(summary != nil && diagnostics.isEmpty, comment)
      try await expectWhole([new], in: folder, comment)
      try expectClean(folder, comment)
      return script
    }
  }

  @Test func `killed in the first build: no site or a whole one`() async throws {
    try await forEachCall { number in
      let folder = try TemporaryFolder()
      let script = FaultScript(.from(number))
      _ = await publish(new, in: folder, script)
      let comment: Comment = "call \(number)"
      if folder.exists("public") { try await expectWhole([new], in: folder, comment) }
      let (summary, diagnostics) = await publish(new, in: folder)
      #expect(summary != nil && diagnostics.isEmpty, comment)
      try await expectWhole([new], in: folder, comment)
      try expectClean(folder, comment)
      return script
    }
  }

  @Test func `killed with a foreign file kept by force: the file is never lost`() async throws {
    try await forEachCall { number in
      let folder = try TemporaryFolder()
      _ = await publish(old, in: folder)
      try folder.write("mine", to: "public/orders/ab/mine/x")
      let script = FaultScript(.from(number))
      _ = await publish(new, in: folder, script, force: true)
      let comment: Comment = "call \(number)"
      #expect(try folder.text(of: "public/orders/ab/mine/x") == "mine", comment)
      let (summary, diagnostics) = await publish(new, in: folder, force: true)
      #expect(summary != nil && diagnostics.isEmpty, comment)
      #expect(try folder.text(of: "public/orders/ab/mine/x") == "mine", comment)
      try expectClean(folder, comment)
      return script
    }
  }

  @Test(arguments: [ENOSYS, EINVAL])
  func `without an exchange of names two renames do`(code: Int32) async throws {
    let folder = try TemporaryFolder()
    _ = await publish(old, in: folder)
    let (summary, diagnostics) = await publish(
      new, in: folder, FaultScript(.every(.exchange, code: code)))
    #expect(summary?.filesWritten == 3 && diagnostics.isEmpty)
    try await expectWhole([new], in: folder, "")
    try expectClean(folder, "")
  }

  @Test func `killed between the two renames: the next build brings the old site back`()
    async throws
  {
    var wasMissing = false
    try await forEachCall { number in
      let folder = try TemporaryFolder()
      _ = await publish(old, in: folder)
      let script = FaultScript(.everyAndFrom(.exchange, code: ENOSYS, number))
      _ = await publish(new, in: folder, script)
      let isMissing = !folder.exists("public")
      wasMissing = wasMissing || isMissing
      let (summary, diagnostics) = await publish(isMissing ? old : new, in: folder)
      #expect(summary != nil && diagnostics.isEmpty, "call \(number)")
      if isMissing { #expect(summary?.filesUnchanged == 4, "call \(number)") }
      try await expectWhole([old, new], in: folder, "call \(number)")
      try expectClean(folder, "call \(number)")
      return script
    }
    #expect(wasMissing)
  }

  @Test(arguments: [EPERM, EXDEV, EMLINK, ENOTSUP])
  func `without hard links unchanged files are copied`(code: Int32) async throws {
    let folder = try TemporaryFolder()
    _ = await publish(old, in: folder)
    try folder.write("mine", to: "public/mine")
    let script = FaultScript(.every(.link, code: code))
    let (summary, diagnostics) = await publish(new, in: folder, script, force: true)
    #expect(summary?.filesUnchanged == 1 && diagnostics.isEmpty)
    #expect(try folder.text(of: "public/mine") == "mine")
    #expect(try folder.text(of: "public/orders/ab/1.html") == "one")
    try expectClean(folder, "")
  }

  @Test func `a mount point as output is explained`() async throws {
    let folder = try TemporaryFolder()
    _ = await publish(old, in: folder)
    let (summary, diagnostics) = await publish(
      new, in: folder, FaultScript(.every(.exchange, code: EBUSY)))
    #expect(summary == nil)
    #expect(
      diagnostics.first?.notes.map(\.message)
        == ["a mount point cannot be replaced; publish to a folder below it"])
    try await expectWhole([old], in: folder, "")
    try expectClean(folder, "")
  }

  @Test func `a file put into the old site while the new one is made is moved over`() async throws {
    let folder = try TemporaryFolder()
    _ = await publish(old, in: folder)
    let fileSystem = FileSystem { call, _ in
      if call == .sync { try? folder.write("late", to: "public/orders/late/x") }
      return nil
    }
    let (summary, _) = await SitePublisher(fileSystem: fileSystem)
      .publish(SitePlan(new), to: folder.site)
    #expect(summary != nil)
    #expect(try folder.text(of: "public/orders/late/x") == "late")
    try expectClean(folder, "")
  }

  @Test func `a folder that only looks like a staging folder stays`() async throws {
    let folder = try TemporaryFolder()
    let names = [
      ".public.storno-staging-0123456789abcdef", ".public.storno-staging-0123",
      ".publicx.storno-staging-0123456789abcdef",
      ".public.storno-staging-0123456789abcdeF",
    ]
    for name in names { try folder.write("mine", to: name + "/site/x") }
    try folder.write("somebody", to: names[0] + "/owner")
    let (summary, diagnostics) = await publish(old, in: folder)
    #expect(summary != nil && diagnostics.isEmpty)
    for name in names { #expect(try folder.text(of: name + "/site/x") == "mine") }
  }
}
