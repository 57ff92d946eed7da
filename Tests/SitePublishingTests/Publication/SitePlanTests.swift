import Diagnostics
import SitePublishing
import Testing

@Suite("Site plan")
struct SitePlanTests {
  @Test func `a path is served by the unit that renders it`() {
    let orders = TextPart(units: [
      [("orders/1.html", "one"), ("orders/1.json", "1")], [], [("orders/2.html", "two")],
    ])
    let plan = SitePlan([TextPart(units: []), orders, TextPart(["index.html": "home"])])
    #expect(plan.diagnostics.isEmpty)
    #expect(plan.bytes(at: "orders/1.json") == Array("1".utf8))
    #expect(plan.bytes(at: "orders/2.html") == Array("two".utf8))
    #expect(plan.bytes(at: "index.html") == Array("home".utf8))
    #expect(plan.bytes(at: "orders/3.html") == nil)
    #expect(plan.bytes(at: "orders") == nil)
  }

  @Test func `checksums are served as sha256sum would write them`() {
    let plan = SitePlan(["b": "", "a": "one\n"])
    // printf 'one\n' | sha256sum; sha256sum < /dev/null
    let expected = """
      2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  a
      e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b

      """
    #expect(plan.bytes(at: "SHA256SUMS").map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  struct Clash: CustomTestStringConvertible {
    let paths: [String]
    let message: String
    var testDescription: String { "\(paths)" }
  }

  @Test(arguments: [
    Clash(
      paths: ["a.html", "b.html", "a.html"],
      message: "two pages claim the path 'a.html'; nothing was written"),
    Clash(
      paths: ["assets/Logo.png", "assets/logo.png"],
      message: "'assets/logo.png' and 'assets/Logo.png' are one file where letter case or Unicode"
        + " form do not count; rename one of them"),
    Clash(
      paths: ["\u{E9}.png", "e\u{301}.png"],
      message: "'e\u{301}.png' and '\u{E9}.png' are one file where letter case or Unicode form do"
        + " not count; rename one of them"),
    Clash(
      paths: ["a", "a-b", "a/b"],
      message: "'a' is claimed as a file and as a folder; rename one of them"),
    Clash(
      paths: ["sha256sums"],
      message: "'SHA256SUMS' and 'sha256sums' are one file where letter case or Unicode form do not"
        + " count; rename one of them"),
    Clash(paths: ["SHA256SUMS"], message: "'SHA256SUMS' is no path within a site"),
    Clash(paths: ["../x"], message: "'../x' is no path within a site"),
    Clash(paths: ["/x"], message: "'/x' is no path within a site"),
    Clash(paths: ["a//b"], message: "'a//b' is no path within a site"),
    Clash(paths: [""], message: "'' is no path within a site"),
  ])
  func `paths that cannot live in one site are an error`(_ clash: Clash) throws {
    let plan = SitePlan([TextPart(units: clash.paths.map { [($0, "")] })])
    let problem = try #require(plan.diagnostics.first)
    #expect(plan.diagnostics.count == 1)
    #expect(problem.code == .pTieOut && problem.severity == .error)
    #expect(problem.message == clash.message)
  }

  @Test func `a plan with an error writes nothing`() async throws {
    let folder = try TemporaryFolder()
    let plan = SitePlan([TextPart(units: [[("a", "1")], [("a", "2")]])])
    let (summary, diagnostics) = await SitePublisher().publish(plan, to: folder.site)
    #expect(summary == nil && diagnostics.map(\.code) == [.pTieOut])
    #expect(try folder.names() == [])
  }
}
