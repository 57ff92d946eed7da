import Foundation
import SitePublishing
import Testing

/// What a unit says it depends on decides whether it is rendered: a unit that says it is as it was
/// and has another text tells by its file which of the two counted.
@Suite("A unit of which it is known what it depends on")
struct SitePublisherDependencyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func digest(_ text: String) -> ContentDigest {
    ContentDigest(of: Array(text.utf8))
  }

  /// An order of two files that depends on `dependency`, and pages of which that is not known.
  private func plan(_ text: String, _ dependency: String?) -> SitePlan {
    var part = TextPart(units: [
      [("orders/1.html", "page \(text)"), ("orders/1.json", "json \(text)")],
      [("index.html", "index \(text)"), ("audit/manifest.json", "{}")],
    ])
    part.dependencies = [dependency.map(Self.digest), nil]
    return SitePlan([part])
  }

  private func publish(_ text: String, _ dependency: String?) async -> Int? {
    await SitePublisher().publish(plan(text, dependency), to: folder.site).0?.filesRendered
  }

  private func texts() throws -> [String] {
    try ["index.html", "orders/1.html", "orders/1.json"].map { try folder.text(of: "public/" + $0) }
  }

  @Test func `is not rendered again while that is as it was`() async throws {
    #expect(await publish("one", "a") == 4)
    #expect(await publish("two", "a") == 2)
    #expect(try texts() == ["index two", "page one", "json one"])
    #expect(await publish("three", "b") == 4)
    #expect(try texts() == ["index three", "page three", "json three"])
    #expect(await publish("four", nil) == 4)
    #expect(await publish("five", "b") == 4)
    #expect(try texts() == ["index five", "page five", "json five"])
    let sums = try folder.text(of: "public/SHA256SUMS")
    for text in try texts() {
      let digits = String(decoding: Self.digest(text).hexadecimal, as: UTF8.self)
      #expect(sums.contains(digits))
    }
  }

  /// What somebody does to a site that is published.
  struct Damage: CustomTestStringConvertible {
    var testDescription: String
    var body: @Sendable (TemporaryFolder) throws -> Void
  }

  static let damages = [
    Damage(testDescription: "one of its files gone") { try $0.remove("public/orders/1.json") },
    Damage(testDescription: "one of its files altered") {
      try $0.write("json ONE", to: "public/orders/1.json")
    },
    Damage(testDescription: "its first file altered") {
      try $0.write("page ONE", to: "public/orders/1.html")
    },
    Damage(testDescription: "the note gone") { try $0.remove(".public.storno-state") },
    Damage(testDescription: "the note cut") {
      try $0.write("stornoN3", to: ".public.storno-state")
    },
  ]

  @Test(arguments: damages)
  func `is rendered again where the site is not as it was left`(damage: Damage) async throws {
    _ = await publish("one", "a")
    try damage.body(folder)
    #expect(await publish("two", "a") == 4)
    #expect(try texts() == ["index two", "page two", "json two"])
  }

  @Test func `is rendered again with another set of files`() async throws {
    _ = await publish("one", "a")
    var part = TextPart(units: [[("orders/1.html", "page two"), ("orders/2.html", "page two")]])
    part.dependencies = [Self.digest("a")]
    let summary = await SitePublisher().publish(SitePlan([part]), to: folder.site).0
    #expect(summary?.filesRendered == 2 && summary?.filesRemoved == 3)
    #expect(try folder.text(of: "public/orders/1.html") == "page two")
  }
}
