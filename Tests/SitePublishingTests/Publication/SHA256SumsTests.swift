import SitePublishing
import Testing

@Suite("SHA256SUMS")
struct SHA256SumsTests {
  private static let digest = String(repeating: "0a", count: 32)

  private func paths(_ text: String) -> [String]? {
    SHA256Sums(parsing: Array(text.utf8)).map { sums in
      sums.paths.sorted.map { sums.paths[Int($0)] }
    }
  }

  @Test func `names are read plain, in binary mode, and escaped`() {
    let text = """
      \(Self.digest)  b c
      \(Self.digest) *a
      \\\(Self.digest)  d\\\\e\\nf\\rg
      \(Self.digest)  h
      """
    #expect(paths(text) == ["a", "b c", "d\\e\nf\rg", "h"])
    #expect(paths("") == [])
  }

  @Test(arguments: [
    "x", "\(digest)", "\(digest)  ", "\(digest) x", "\(digest)   ../x", "\(digest)  ../x",
    "\(digest)  /etc/passwd", "\(digest)  a/../../x", "\(digest.uppercased())  x",
    "\\\(digest)  a\\t", "\\\(digest)  a\\", "\n", "\(digest)  a\n\(digest)  a", "\(digest)  a/",
  ])
  func `a malformed list is no list`(_ text: String) {
    // A name that begins with a space is a name; only this row is sound up to its dots.
    if text.hasSuffix("   ../x") {
      #expect(paths(text) == [" ../x"])
    } else {
      #expect(paths(text) == nil)
    }
  }

  @Test func `a folder's differences are named`() async throws {
    let folder = try TemporaryFolder()
    let files = ["a": "1", "b/c": "2", "b/d": "3", "e": "4"]
    _ = await SitePublisher().publish(SitePlan(files), to: folder.site)
    let sums = try #require(
      SHA256Sums(parsing: Array(try folder.text(of: "public/SHA256SUMS").utf8)))
    #expect(try await sums.differences(in: folder.site) == [])
    try folder.write("5", to: "public/b/c")
    try folder.write("", to: "public/b/extra")
    try folder.remove("public/a")
    try folder.remove("public/e")
    try folder.link("public/e", to: "b/d")
    let expected: [SiteDifference] = [
      SiteDifference(.missing, "a"), SiteDifference(.changed, "b/c"),
      SiteDifference(.extra, "b/extra"), SiteDifference(.changed, "e"),
    ]
    #expect(try await sums.differences(in: folder.site) == expected)
  }
}
