import Foundation
import Testing

/// The Atom feed of corrections, read by an XML parser.
@Suite("Feed of corrections")
struct FeedTests {
  private static let baseURL = "https://audit.example/output/"

  /// What is wrong with the feed of a site, a line each.
  private func problems(
    of folder: TemporaryFolder, _ arguments: [String], holding texts: [String]
  ) throws -> String {
    let program = Program(in: folder.path, environment: ["STORNO_BASE_URL": Self.baseURL])
    let build = try program.run(["build", "-q", "-o", "site"] + arguments)
    try #require([0, 2].contains(build.status), "\(build.error.prefix(2000))")
    try folder.write(Array(try JSONEncoder().encode(texts)), to: "texts.json")
    let script = ProjectFolder.root.appendingPathComponent("Tests/EndToEndTests/check_feed.py").path
    let check = try ChildProcess(
      [
        "/usr/bin/env", "python3", script, folder("site/feed.xml"), folder("texts.json"),
      ], environment: ["PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")"]
    ).finish(limit: .seconds(60))
    #expect(check.status == 0, "\(check.error.prefix(2000))")
    return check.output
  }

  @Test func `the feed of the example site is as RFC 4287 has it`() throws {
    let folder = try TemporaryFolder()
    let found = try problems(
      of: folder, ["-C", ProjectFolder.root.path, "-o", folder("site")],
      holding: ["I-19: −24 of order RPO26011", "Takes back I-17 of 24. Net 24 → 0."])
    #expect(found == "")
  }

  /// A hundred corrections are told at most, so the values come in several ledgers.
  @Test func `hostile values are text of the feed`() throws {
    let payloads = try Payload.all().filter {
      !["xss-nul-split", "path-empty", "path-utf8-bad", "size-field-1m"].contains($0.id)
        && $0.group == nil
    }
    for start in stride(from: 0, to: payloads.count, by: 16) {
      let ledger = PayloadLedger(Array(payloads[start..<min(start + 16, payloads.count)]))
      try #require(ledger.slots.count <= 100)
      let folder = try TemporaryFolder()
      let texts = ledger.slots.filter { ["order_no", "item_no", "user_id"].contains($0.field) }
        .map { $0.payload.shown[0] }
      let found = try problems(of: folder, ledger.write(to: folder), holding: texts)
      #expect(found == "", "payloads from \(payloads[start].id) on")
    }
  }
}
