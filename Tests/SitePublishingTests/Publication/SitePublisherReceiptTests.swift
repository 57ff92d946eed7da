import Foundation
import SitePublishing
import Testing

@Suite("The receipt of a build")
struct SitePublisherReceiptTests {
  private let folder: TemporaryFolder
  private static let files = [
    "index.html": "home", "orders/ab/rpo1.html": "one", "audit/manifest.json": "{}",
  ]
  private static let receipt = Array("the first".utf8)

  init() throws { folder = try TemporaryFolder() }

  private func publish(
    _ files: [String: String] = files, receipt: [UInt8] = receipt
  ) async -> PublicationSummary? {
    await SitePublisher().publish(SitePlan(files), to: folder.site, receipt: receipt).0
  }

  private func receipt() async -> (receipt: [UInt8], summary: PublicationSummary)? {
    guard let standing = await SitePublisher().standing(at: folder.site) else { return nil }
    return await standing.summary().map { (standing.receipt, $0) }
  }

  @Test func `while the site stands it is found, and sums up what a build would`() async throws {
    #expect(await receipt() == nil)
    _ = await publish()
    let before = try folder.inodes()
    for _ in 1...2 {
      let found = try #require(await receipt())
      #expect(found.receipt == Self.receipt)
      // Three files of 4, 3 and 2 bytes, and SHA256SUMS: a line is 64 + 2 + 1 with its name.
      #expect(found.summary.filesUnchanged == 4 && found.summary.filesWritten == 0)
      #expect(found.summary.bytes == 9 + 3 * 67 + 10 + 19 + 19)
    }
    #expect(try folder.inodes() == before)
    #expect(try folder.names() == [".public.storno-state", "public"])
  }

  @Test func `another build leaves another, even of the same site`() async throws {
    _ = await publish()
    for receipt in [
      [UInt8](), Array("next\nof two lines".utf8), [UInt8](repeating: 0, count: 70_000),
    ] {
      #expect(await publish(receipt: receipt)?.filesWritten == 0)
      #expect(await self.receipt()?.receipt == receipt)
    }
    var files = Self.files
    files["index.html"] = "door"
    _ = await publish(files)
    #expect(await receipt()?.receipt == Self.receipt)
  }

  @Test func `what happens to a file between the two looks is seen`() async throws {
    _ = await publish()
    let standing = try #require(await SitePublisher().standing(at: folder.site))
    try folder.write("HOME", to: "public/index.html")
    #expect(await standing.summary() == nil)
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/" + name, withIntermediateDirectories: false)
  }

  /// What somebody does to a site.
  enum Damage: CaseIterable {
    case alteredFile, sameSize, removedFile, foreignFile, foreignFolder, link, alteredSums
    case removedSums, removedSite, damagedNote, removedNote, killedBuild
  }

  @Test(arguments: Damage.allCases)
  func `where the site is not as the build left it there is none`(damage: Damage) async throws {
    _ = await publish()
    let note = folder.path + "/.public.storno-state"
    switch damage {
    case .alteredFile: try folder.write("homely", to: "public/index.html")
    case .sameSize: try folder.write("HOME", to: "public/index.html")
    case .removedFile: try folder.remove("public/orders/ab/rpo1.html")
    case .foreignFile: try folder.write("mine", to: "public/orders/notes.txt")
    case .foreignFolder: try makeFolder("public/mine")
    case .link:
      try folder.remove("public/index.html")
      try folder.link("public/index.html", to: "/etc/hostname")
    case .alteredSums: try folder.write("", to: "public/SHA256SUMS")
    case .removedSums: try folder.remove("public/SHA256SUMS")
    case .removedSite: try folder.remove("public")
    case .damagedNote:
      var bytes = try Data(contentsOf: URL(filePath: note))
      bytes[bytes.count - 40] ^= 1
      try bytes.write(to: URL(filePath: note))
    case .removedNote: try folder.remove(".public.storno-state")
    case .killedBuild: try makeFolder(".public.storno-staging-0123456789abcdef")
    }
    #expect(await receipt() == nil)
  }
}
