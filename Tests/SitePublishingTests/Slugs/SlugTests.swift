import Foundation
import SitePublishing
import Testing

@Suite("Slugs")
struct SlugTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let slug: String
    init(_ name: String, _ slug: String) {
      self.name = name
      self.slug = slug
    }
    var testDescription: String { "'\(name)' is \(slug)" }
  }

  @Test(arguments: [
    Case("RPO101001", "rpo101001"), Case("SP-SCM1009", "sp-scm1009"), Case("WC_100.2", "wc_100.2"),
    Case("po-1", "po=l-1"), Case("meg", "meg=l"), Case("Meg Smith", "meg=t=20smith=t"),
    Case("M", "m"), Case("m", "m=l"), Case("iPhone", "x=_=69p=68=6f=6e=65"),
    Case("McD", "m=63d"), Case("ABc", "ab=63"), Case("aB", "x=_=61b"),
    Case("A1.", "a1=2e"), Case(".", "x=_=2e"), Case("..", "x=_.=2e"), Case("-RF", "x=_-rf"),
    Case(".htaccess", "x=_.htaccess=l"), Case("", "x=_"), Case(" X", "x=_=20x"),
    Case("../../OUT", "x=_..=2f..=2fout"), Case("A%00B", "a=2500b"), Case("A=B", "a=3db"),
    Case("A~1", "a=7e1"), Case("X=_", "x=3d_"), Case("Ä-1", "x=_=c3=84-1"),
    Case("A\u{308}-1", "a=cc=88-1"), Case("\u{212A}-1", "x=_=e2=84=aa-1"),
    Case("CON", "x=_con"), Case("con", "con=l"), Case("NUL.TXT", "x=_nul.txt"),
    Case("AUX", "x=_aux"),
    Case("COM1", "x=_com1"), Case("LPT9.A.B", "x=_lpt9.a.b"), Case("COM\u{B9}", "com=c2=b9"),
    Case("COM10", "com10"), Case("CONIN$", "conin=24"), Case("CONTROL", "control"),
    Case(String(repeating: "A", count: 80), String(repeating: "a", count: 80)),
    Case(
      String(repeating: "A", count: 81),
      String(repeating: "a", count: 64) + "=-9feacd760dfda20e"),
  ])
  func `a name has this slug`(_ row: Case) {
    #expect(Slug(row.name).text == row.slug)
    let isCut = row.slug.contains("=-")
    #expect(Slug.decode(row.slug).map { Array($0.utf8) } == (isCut ? nil : Array(row.name.utf8)))
  }

  @Test(arguments: [
    "RPO1", "=", "a=", "a=2", "a=2E", "a=20 ", "con", "x=_rpo1", "a.", "=41", "a=41", "a=6c=l",
    "a=ff", "a=-0000000000000000", "rpo1=p2", "m=t", "a/b", "é",
  ])
  func `what no name encodes to is not decoded`(_ text: String) {
    #expect(Slug.decode(text) == nil)
  }

  @Test func `every hostile name gets a slug of its own that is safe on any host`() throws {
    let names = try Payload.all().filter { $0.category == "path" }.map(\.payload)
    try #require(names.count > 30)
    for name in names { expectSafe(name) }
    let distinct = Set(names.map { Array($0.utf8) })
    #expect(
      Set(distinct.map { Slug(String(decoding: $0, as: UTF8.self)).text }).count == distinct.count)
  }

  @Test func `random names are told apart and read back`() throws {
    let seed: UInt64 = 20_250_110
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "A", "b", "Z", "0", "9", ".", "-", "_", "=", "~", " ", "/", "l", "t", "x=_", "=-", "con",
      "NUL", "Com1", "ä", "A\u{308}", "漢", "💥", "\u{0}", "\u{202E}", "2e", "P",
    ]
    var names: [String: [UInt8]] = [:]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<40, using: &random)
      let name = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
        .joined()
      expectSafe(name, "seed \(seed)")
      let other = names.updateValue(Array(name.utf8), forKey: Slug(name).text)
      #expect(other == nil || other == Array(name.utf8), "seed \(seed)")
    }
  }

  @Test func `the folder is the beginning of the SHA-256 of the slug`() {
    // printf rpo1 | sha256sum
    #expect(Slug("RPO1").shard == Self.shards[0])
    #expect(Slug("RPO101001").shard == Self.shards[1])
  }

  @Test func `a later page has a name that is the slug of nothing`() {
    #expect(Slug("RPO1").continuation(2) == "rpo1=p2")
    #expect(Slug.decode("rpo1=p2") == nil)
  }

  private static let shards = ["5f", "9f"]

  /// Expects the form of contract.md section 6, no device name of Windows, and the way back.
  private func expectSafe(
    _ name: String, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let slug = Slug(name).text
    let bytes = Array(slug.utf8)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._=-".utf8)
    #expect(
      bytes.allSatisfy(allowed.contains) && (1...100).contains(bytes.count)
        && !"._=-".utf8.contains(bytes[0]) && bytes.last != UInt8(ascii: "."),
      comment, sourceLocation: sourceLocation)
    let devices = ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    let base = slug.prefix { $0 != "." }
    #expect(!devices.contains(String(base)), comment, sourceLocation: sourceLocation)
    let decoded = Slug.decode(slug).map { Array($0.utf8) }
    if slug.contains("=-") {
      #expect(decoded == nil && name.utf8.count > 26, comment, sourceLocation: sourceLocation)
    } else {
      #expect(decoded == Array(name.utf8), comment, sourceLocation: sourceLocation)
    }
  }
}
