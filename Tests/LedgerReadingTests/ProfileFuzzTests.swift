import Diagnostics
import Foundation
import LedgerReading
import Testing

/// Examples of foreign exports, damaged at random: each is read or refused, at once.
@Suite("Damaged exports read by profile")
struct ProfileFuzzTests {
  private static let seed: UInt64 = 20_261_122

  private static let examples: [(base: BuiltInProfile, bytes: [UInt8])] = {
    let fixtures = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/profiles")
    return BuiltInProfile.allCases.flatMap { base in
      let folder = fixtures.appendingPathComponent("\(base.rawValue)/Site/ledger")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().compactMap { name in
        (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (base, Array($0)) }
      }
    }
  }()

  @Test func `no damage crashes, whatever encoding and signs are stated`() {
    #expect(Self.examples.count >= BuiltInProfile.allCases.count)
    var random = SplitMix64(state: Self.seed)
    let marks = Array("\"\\,;\t\r\n\u{0}.-/0Z".utf8) + [0x80, 0xC3, 0xFF, 0xD8, 0xDC]
    for round in 0..<600 {
      let example = Self.examples[round % Self.examples.count]
      var bytes = example.bytes
      for _ in 0...random.next(below: 5) {
        let index = random.next(below: bytes.count)
        let mark = random.element(of: marks)
        switch random.next(below: 3) {
        case 0: bytes[index] = mark
        case 1: bytes.insert(mark, at: index)
        default: bytes.removeSubrange(index..<min(bytes.count - 1, index + 3))
        }
      }
      var profile = FileProfile(example.base, files: ["*"])
      if round % 2 == 0 {
        profile.encoding = random.element(of: TextEncoding.allCases)
      }
      if round % 3 == 0 { profile.decimal = .comma }
      let (ledger, problems) = LedgerReader.read(
        ledgers: [InputFile(file: "a.csv", bytes: bytes)], queues: [],
        options: ReadingOptions(profiles: [profile]))
      #expect((ledger == nil) == problems.containsError, "seed \(Self.seed), round \(round)")
    }
  }
}
