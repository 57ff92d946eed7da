import SitePublishing
import Testing

@Suite("Path table")
struct PathTableTests {
  @Test func `random paths are in the order of their bytes and found again`() {
    let seed: UInt64 = 7
    var random = SeededGenerator(seed: seed)
    let pieces = ["orders/", "a", "ab", "rpo10", "-", "/", "é", "e\u{301}", "\u{1}", "zzzzzzzzz"]
    var files: [String: String] = [:]
    for _ in 0..<3000 {
      let count = Int.random(in: 1..<9, using: &random)
      let path = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      files[path.joined()] = ""
    }
    let paths = SitePlan(files).paths
    let sorted = paths.sorted.map { Array(paths[Int($0)].utf8) }
    #expect(sorted == sorted.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
    for index in 0..<paths.count { #expect(paths.index(of: paths[index]) == index) }
    #expect(paths.index(of: "orders/none") == nil)
  }
}
