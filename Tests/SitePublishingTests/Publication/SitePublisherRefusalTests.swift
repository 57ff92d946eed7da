import Diagnostics
import Foundation
import SitePublishing
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("What publishing leaves alone")
struct SitePublisherRefusalTests {
  private let folder: TemporaryFolder
  private let files = ["index.html": "home", "orders/ab/rpo1.html": "one"]

  init() throws { folder = try TemporaryFolder() }

  private func publish(
    _ files: [String: String], force: Bool = false
  ) async -> (PublicationSummary?, [Diagnostic]) {
    await SitePublisher().publish(SitePlan(files), to: folder.site, force: force)
  }

  private func expectRefused(
    _ files: [String: String], force: Bool = false, _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try (folder.tree(), folder.names())
    let (summary, diagnostics) = await publish(files, force: force)
    #expect(summary == nil, sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.code) == [.pForeign], sourceLocation: sourceLocation)
    #expect(
      diagnostics.first?.message == "'\(folder.site)' \(message)", sourceLocation: sourceLocation)
    #expect(try folder.tree() == before.0, sourceLocation: sourceLocation)
    #expect(try folder.names() == before.1, sourceLocation: sourceLocation)
  }

  @Test func `a folder of somebody else is refused, five of its files named`() async throws {
    for name in ["b", "a", "d/e", "d/f", "c", "g", "h"] {
      try folder.write("x", to: "public/" + name)
    }
    try await expectRefused(
      files,
      "holds what no build wrote: 'a', 'b', 'c', 'd/', 'g' and 1 more; move it away, or give"
        + " --force to keep it in the new site")
  }

  @Test(arguments: ["notes.txt", "orders/ab/mine.txt", "orders/ab/rpo1.html.bak", "mine/deep/x"])
  func `a foreign file in the site is refused, and kept with force`(_ name: String) async throws {
    _ = await publish(files)
    try folder.write("mine", to: "public/" + name)
    let top = name.hasPrefix("mine") ? "mine/" : name
    try await expectRefused(
      ["index.html": "new"],
      "holds what no build wrote: '\(top)'; move it away, or give --force to keep it in the new"
        + " site"
    )
    let inode = try folder.inodes()[name]
    let (summary, diagnostics) = await publish(["index.html": "new"], force: true)
    #expect(summary?.filesRemoved == 1 && diagnostics.isEmpty)
    #expect(try folder.text(of: "public/" + name) == "mine")
    #expect(try folder.inodes()[name] == inode)
    #expect(!folder.exists("public/orders/ab/rpo1.html"))
    #expect(try folder.names() == [".public.storno-state", "public"])
    #expect(try !folder.text(of: "public/SHA256SUMS").contains(name))
  }

  @Test func `foreign links, pipes and empty folders are refused, and kept with force`()
    async throws
  {
    _ = await publish(files)
    try folder.link("public/link", to: "/nowhere")
    #expect(try folder.run("mkfifo", "pipe").status == 0)
    #expect(try folder.run("mkdir", "-m", "700", "void").status == 0)
    try await expectRefused(
      files,
      "holds what no build wrote: 'link', 'pipe', 'void/'; move it away, or give --force to keep it"
        + " in the new site")
    _ = await publish(["a": "b"], force: true)
    let kept = try folder.tree()
    #expect(kept.keys.sorted() == ["SHA256SUMS", "a", "link", "pipe", "void/"])
    let void = try FileManager.default.attributesOfItem(atPath: folder.site + "/void")
    #expect(void[.posixPermissions] as? Int == 0o700)
  }

  @Test func `force does not replace a foreign file that stands in the place of a page`()
    async throws
  {
    try folder.write("mine", to: "public/index.html")
    try await expectRefused(
      files, force: true,
      "holds what no build wrote in the place of a page: 'index.html'; move it away")
  }

  @Test func `a link put in the place of a page is somebody's`() async throws {
    _ = await publish(files)
    try folder.write("precious", to: "elsewhere")
    try folder.remove("public/index.html")
    try folder.link("public/index.html", to: "../elsewhere")
    try await expectRefused(
      files, force: true,
      "holds what no build wrote in the place of a page: 'index.html'; move it away")
    #expect(try folder.text(of: "elsewhere") == "precious")
  }

  @Test func `files that another tool listed are not ours`() async throws {
    try folder.write("one\n", to: "public/release.tar")
    let digest = "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806"
    try folder.write("\(digest)  release.tar\n", to: "public/SHA256SUMS")
    try await expectRefused(
      files,
      "holds what no build wrote: 'SHA256SUMS', 'release.tar'; move it away, or give --force to"
        + " keep it in the new site")
  }

  @Test func `a list of checksums that names files outside is no list`() async throws {
    try folder.write("precious", to: "elsewhere")
    let digest = String(repeating: "0", count: 64)
    try folder.write("\(digest)  ../elsewhere\n", to: "public/SHA256SUMS")
    try await expectRefused(
      files,
      "holds what no build wrote: 'SHA256SUMS'; move it away, or give --force to keep it in the new"
        + " site")
    #expect(try folder.text(of: "elsewhere") == "precious")
  }

  @Test func `a file in the place of the folder is an error`() async throws {
    try folder.write("mine", to: "public")
    let (summary, diagnostics) = await publish(files, force: true)
    #expect(summary == nil && diagnostics.map(\.code) == [.fWrite])
    #expect(
      diagnostics.first?.message == "cannot read 'public' for '\(folder.site)'; Not a directory")
    #expect(try folder.text(of: "public") == "mine")
    #expect(try folder.names() == ["public"])
  }

  @Test func `a file above the folder is an error`() async throws {
    try folder.write("mine", to: "file")
    let (summary, diagnostics) = await SitePublisher().publish(
      SitePlan(files), to: folder.path + "/file/site")
    #expect(summary == nil && diagnostics.map(\.code) == [.fWrite])
    #expect(try folder.names() == ["file"])
  }

  @Test func `while another build publishes the second is a clear error`() async throws {
    _ = await publish(files)
    let flags = O_CREAT | O_RDWR | O_CLOEXEC
    let held = unsafe open(folder.path + "/.public.storno-lock", flags, 0o644)
    #expect(flock(held, LOCK_EX) == 0)
    let (summary, diagnostics) = await publish(["a": "b"])
    #expect(summary == nil && diagnostics.map(\.code) == [.fWrite])
    #expect(
      diagnostics.first?.message
        == "another build is publishing to '\(folder.site)'; wait until it has ended")
    #expect(try folder.tree().keys.contains("index.html"))
    close(held)
    // A lock file that a killed build left is no lock.
    #expect(await publish(["a": "b"]).0?.filesWritten == 2)
    #expect(try folder.names() == [".public.storno-state", "public"])
  }

  @Test func `many builds at once leave the site of one of them`() async throws {
    let published = await withTaskGroup(of: String?.self) { group in
      for number in 0..<20 {
        group.addTask {
          let plan = SitePlan(["page.html": "\(number)", "x/\(number)": ""])
          let (summary, diagnostics) = await SitePublisher().publish(plan, to: folder.site)
          #expect(summary != nil || diagnostics.map(\.code) == [.fWrite])
          return summary == nil ? nil : "\(number)"
        }
      }
      return await group.reduce(into: Set<String>()) { if let number = $1 { $0.insert(number) } }
    }
    let number = try folder.text(of: "public/page.html")
    #expect(published.contains(number))
    #expect(try folder.run("sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS").status == 0)
    #expect(folder.exists("public/x/\(number)"))
    #expect(try folder.names() == [".public.storno-state", "public"])
  }
}
