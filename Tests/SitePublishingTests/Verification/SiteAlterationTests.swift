import Foundation
import SitePublishing
import Testing

@Suite("Verification of altered sites")
struct SiteAlterationTests {
  private static let isLong = ProcessInfo.processInfo.environment["STORNO_LONG_TESTS"] == "1"

  private static func published() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var sample = SiteSample.w1
    sample.items.append("2,2025-01-11,RPO2,10000,1000,7,,,BERT")
    let site = try await sample.site()
    let (summary, problems) = await SitePublisher().publish(site.plan, to: folder.site)
    try #require(summary != nil, "\(problems)")
    return folder
  }

  private static func verification(of folder: TemporaryFolder) async throws -> SiteVerification {
    try await SiteVerification(of: folder.site, SiteVerification.Evidence())
  }

  @Test func `every random alteration is found and named, and a sound site raises no alarm`()
    async throws
  {
    let folder = try await Self.published()
    let pristine = folder.path + "/pristine"
    try FileManager.default.copyItem(atPath: folder.site, toPath: pristine)
    let files = try folder.tree().keys.filter { !$0.hasSuffix("/") && $0 != "SHA256SUMS" }.sorted()
    let seed: UInt64 = 20_260_323
    var random = SeededGenerator(seed: seed)
    for round in 0..<(Self.isLong ? 10_000 : 120) {
      if round < 1_000 {
        let clean = try await Self.verification(of: folder)
        #expect(clean.discrepancies == [], "seed \(seed), round \(round)")
      }
      let alteration = try SiteAlteration(of: folder.site, files, using: &random)
      let found = try await Self.verification(of: folder)
      let subjects = Set(found.discrepancies.map(\.subject))
      #expect(!found.isSound, "seed \(seed), round \(round): \(alteration.description)")
      #expect(
        !subjects.isDisjoint(with: alteration.named),
        "seed \(seed), round \(round): \(alteration.description): \(subjects)")
      try FileManager.default.removeItem(atPath: folder.site)
      try FileManager.default.copyItem(atPath: pristine, toPath: folder.site)
    }
  }

  @Test func `every difference is named, not the first alone`() async throws {
    let folder = try await Self.published()
    try folder.remove("public/codes.html")
    try folder.write("x", to: "public/orders/x.html")
    try folder.write("{}\n", to: "public/audit/item/entries.jsonl")
    try folder.write("no note", to: "public/audit/capacity/checkpoint")
    let found = try await Self.verification(of: folder).discrepancies
    #expect(
      found.map { "\($0.kind) \($0.subject)" } == [
        "changed audit/capacity/checkpoint", "changed audit/item/entries.jsonl",
        "missing codes.html", "extra orders/x.html", "malformed audit/item/entries.jsonl:1",
        "root audit/item/checkpoint", "totals audit/manifest.json", "totals audit/manifest.json",
        "malformed audit/capacity/checkpoint",
      ])
  }

  @Test func `a folder on the way that is a link is not followed`() async throws {
    let folder = try await Self.published()
    try FileManager.default.moveItem(
      atPath: folder.site + "/audit", toPath: folder.path + "/elsewhere")
    try folder.link("public/audit", to: folder.path + "/elsewhere")
    let found = try await Self.verification(of: folder)
    #expect(found.discrepancies.contains { $0.kind == .extra && $0.subject == "audit" })
    #expect(found.discrepancies.contains { $0.subject == "audit/manifest.json" })
  }
}
