import Diagnostics
import FileAccess
import Foundation
import SitePublishing
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("What publishing finds beside the site")
struct SitePublisherRecoveryTests {
  private let folder: TemporaryFolder
  private let files = ["index.html": "home", "orders/ab/1.html": "one"]
  private let staging = ".public.storno-staging-0123456789abcdef"
  private let owner = "made by storno; the next build of the site removes it\n"

  init() throws { folder = try TemporaryFolder() }

  private func publish(
    _ files: [String: String], _ fileSystem: FileSystem = FileSystem()
  ) async -> (PublicationSummary?, [Diagnostic]) {
    await SitePublisher(fileSystem: fileSystem).publish(SitePlan(files), to: folder.site)
  }

  @Test func `a file put where the new site has another stays in the old one, which is named`()
    async throws
  {
    _ = await publish(files)
    let fileSystem = FileSystem { [folder] call, _ in
      if call == .sync { try? folder.write("mine", to: "public/orders/cd/2.html") }
      return nil
    }
    var more = files
    more["orders/cd/2.html"] = "two"
    let (summary, problems) = await publish(more, fileSystem)
    #expect(summary?.filesWritten == 2)
    #expect(try folder.text(of: "public/orders/cd/2.html") == "two")
    let name = try #require(try folder.names().first { $0.contains("staging") })
    #expect(try folder.text(of: "\(name)/site/orders/cd/2.html") == "mine")
    #expect(problems.count == 1)
    #expect(problems.first?.severity == .warning)
    #expect(problems.first?.message.contains(name) == true)
    // The next build leaves it and says so, until somebody takes the file away.
    #expect(await publish(more).1.first?.message.contains(name) == true)
    try folder.remove("\(name)/site/orders/cd/2.html")
    #expect(await publish(more).1.isEmpty)
    #expect(try folder.names() == [".public.storno-state", "public"])
  }

  @Test func `a foreign file of the same size but another content is kept, too`() async throws {
    _ = await publish(files)
    try folder.write(owner, to: "\(staging)/owner")
    try folder.write("OTHER", to: "\(staging)/site/notes")
    try folder.write("notes", to: "public/notes")
    let (summary, problems) = await SitePublisher()
      .publish(SitePlan(files), to: folder.site, force: true)
    #expect(summary != nil && problems.count == 1)
    #expect(try folder.text(of: "\(staging)/site/notes") == "OTHER")
    #expect(try folder.text(of: "public/notes") == "notes")
  }

  @Test func `what was put into a first site that was never published is kept`() async throws {
    try folder.write(owner, to: "\(staging)/owner")
    try folder.write("mine", to: "\(staging)/site/x")
    let (summary, problems) = await publish(files)
    #expect(summary != nil)
    #expect(problems.first?.message.contains(staging) == true)
    #expect(try folder.text(of: "\(staging)/site/x") == "mine")
  }

  @Test(arguments: [EINVAL, ENOSYS])
  func `where a rename cannot spare what is there the first site comes in one that can`(
    code: Int32
  ) async throws {
    let calls = CallCount()
    // The second rename of a first build puts the site in its place, sparing whatever is there.
    let fileSystem = FileSystem { call, name in
      call == .rename && name == "public" && calls.next() == 1 ? code : nil
    }
    let (summary, problems) = await publish(files, fileSystem)
    #expect(summary != nil && problems.isEmpty)
    #expect(try folder.text(of: "public/index.html") == "home")
    #expect(try folder.names() == [".public.storno-state", "public"])
  }

  @Test func `a file that goes while it is looked at is written again`() async throws {
    _ = await publish(files)
    let fileSystem = FileSystem { call, name in
      call == .stamp && name == "orders/ab/1.html" ? ENOENT : nil
    }
    let (summary, problems) = await publish(files, fileSystem)
    #expect(summary?.filesWritten == 2 && problems.isEmpty)
    #expect(try folder.text(of: "public/orders/ab/1.html") == "one")
  }

  @Test func `a site that cannot be looked at gives no receipt`() async throws {
    _ = await publish(files)
    for (call, code) in [(FileSystem.Call.stamp, EIO), (.open, EIO), (.stamp, ENOENT)] {
      let fileSystem = FileSystem { made, name in
        made == call && (name == "1.html" || name == "orders/ab") ? code : nil
      }
      let standing = await SitePublisher(fileSystem: fileSystem).standing(at: folder.site)
      #expect(await standing?.summary() == nil)
    }
  }

  @Test func `a plan with an error is not published`() async throws {
    let files = ["a.html": "a", "A.html": "b"]
    let (summary, problems) = await publish(files)
    #expect(summary == nil)
    #expect(problems.containsError)
    #expect(try folder.names() == [])
  }
}
