import Diagnostics
import SiteSettings
import Testing

/// Files that were made to bring a reader down: each must end in an error, at once.
@Suite("Hostile settings")
struct HostileSettingsTests {
  @Test func `aliases of aliases are refused before they multiply`() {
    var bomb = "a0: &a0 x\n"
    for level in 1...40 {
      bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    bomb += "? *a40\n: x\n"
    let diagnostics = resolve(bomb).diagnostics
    #expect(diagnostics.map(\.code) == [.sSyntax])
    #expect(diagnostics.first?.message.contains("more than 16 aliases") == true)
  }

  @Test func `the worst that sixteen aliases can do is done quickly`() {
    var bomb = "a0: &a0 x\n"
    for level in 1...5 {
      let alias = "*a\(level - 1)"
      bomb += "a\(level): &a\(level) [\(alias), \(alias), \(alias)]\n"
    }
    #expect(resolve(bomb + "? *a5\n: x\n").diagnostics.allSatisfy { $0.code == .sKey })
  }

  @Test func `stars in patterns are no aliases`() {
    let patterns = (1...40).map { "'exports/*x\($0).csv'" }.joined(separator: ", ")
    #expect(resolve("ledger: [\(patterns)]").diagnostics.isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused`(opening: String) {
    for depth in [40, 900, 100_000] {
      let yaml = "profiles: [{files: a, values: " + String(repeating: opening, count: depth)
      let closing = opening == "[" ? String(repeating: "]", count: depth) + "}]" : ""
      #expect(resolve(yaml + closing).diagnostics.containsError)
    }
  }

  @Test func `a large file is refused`() {
    let file = SettingsFile(name: "site.yml", bytes: Array(repeating: 0x23, count: 1 << 21))
    #expect(SiteSettings.resolve(file: file).diagnostics.map(\.code) == [.sSyntax])
  }

  @Test func `no mutation of a good file crashes, and every problem has a place in it`() {
    let good = Array(
      """
      title: "a\\u00e9"
      ledger: [a, 'b', &x c, *x]
      posting: {allowFrom: 2026-01-01} # note
      suppress:
      - {code: A8, order: X, reason: >-
         y}
      """.utf8)
    let marks = Array("\"'[]{}:,-?&*!|>%@`#\n\r\t \u{0}\u{1B}\u{FF}<~0a".utf8)
    let seed: UInt64 = 20_260_822
    var random = SplitMix64(state: seed)
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0...Int(random.next() % 4) {
        let index = Int(random.next() % UInt64(bytes.count))
        let mark = marks[Int(random.next() % UInt64(marks.count))]
        switch random.next() % 3 {
        case 0: bytes[index] = mark
        case 1: bytes.insert(mark, at: index)
        default: bytes.remove(at: index)
        }
      }
      let diagnostics = SiteSettings.resolve(file: SettingsFile(name: "f", bytes: bytes))
        .diagnostics
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
      for diagnostic in diagnostics {
        let line = diagnostic.location?.line ?? 0
        #expect((1...lines).contains(line), "seed \(seed): \(diagnostic) in \(bytes)")
      }
    }
  }
}

/// A small generator of random numbers that gives the same ones on every run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
