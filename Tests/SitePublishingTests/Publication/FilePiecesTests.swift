import Synchronization
import Testing

@testable import SitePublishing

@Suite("A file that is made piece by piece")
struct FilePiecesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A log of three pieces before a page; how often a piece was made is counted.
  private final class LogPart: SitePart {
    let pieces: [String]
    let made = Mutex(0)

    init(_ pieces: [String]) { self.pieces = pieces }

    var unitCount: Int { 1 }

    func paths(of unit: Int) -> [String] { ["audit/entries.jsonl", "index.html"] }

    func render(unit: Int, into files: inout RenderedFiles) {
      files.add(
        FilePieces(count: pieces.count) { position in
          self.made.withLock { $0 += 1 }
          return Array(self.pieces[position].utf8)
        })
      files.add { $0.append(contentsOf: "page".utf8) }
    }
  }

  private func digest(_ text: String) -> String {
    String(decoding: ContentDigest(of: Array(text.utf8)).hexadecimal, as: UTF8.self)
  }

  @Test(arguments: [["one\n", "two\n", "three\n"], ["alone"], ["", "blank before"], []])
  func `has the bytes and the digest of the whole`(_ pieces: [String]) async throws {
    let part = LogPart(pieces)
    let plan = SitePlan([part])
    let whole = pieces.joined()
    #expect(plan.bytes(at: "audit/entries.jsonl") == Array(whole.utf8))
    #expect(plan.bytes(at: "index.html") == Array("page".utf8))
    let made = part.made.withLock { $0 }
    let summary = await SitePublisher().publish(plan, to: folder.site).0
    #expect(summary?.filesWritten == 3)
    #expect(part.made.withLock { $0 } == made + pieces.count)
    #expect(try folder.text(of: "public/audit/entries.jsonl") == whole)
    let sums = try folder.text(of: "public/SHA256SUMS")
    #expect(sums == "\(digest(whole))  audit/entries.jsonl\n\(digest("page"))  index.html\n")
    #expect(plan.bytes(at: SitePlan.sumsPath) == Array(sums.utf8))
  }

  @Test func `is written again where it is another, and only then`() async throws {
    func publish(_ pieces: [String]) async -> Int? {
      await SitePublisher().publish(SitePlan([LogPart(pieces)]), to: folder.site).0?.filesWritten
    }
    #expect(await publish(["one\n", "two\n"]) == 3)
    #expect(await publish(["one\n", "two\n"]) == 0)
    #expect(await publish(["one\ntwo\n"]) == 0)
    // The log and the list of checksums.
    #expect(await publish(["one\n", "two\n", "three\n"]) == 2)
    #expect(try folder.text(of: "public/audit/entries.jsonl") == "one\ntwo\nthree\n")
    #expect(await publish(["one\n", "zwo\n", "three\n"]) == 2)
    #expect(try folder.text(of: "public/audit/entries.jsonl") == "one\nzwo\nthree\n")
  }
}
