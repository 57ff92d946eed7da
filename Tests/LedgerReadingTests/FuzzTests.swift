import Diagnostics
import LedgerReading
import Testing

/// Random damage to sound files: nothing traps, and what is refused has a reason.
@Suite("Damaged files")
struct FuzzTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `no damage ends the program, and a refusal has an error`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let sound = Array(
      """
      Entry No.,Posting Date,Entry Type,Order No.,Item No.,Quantity,Open
      1,2026-01-05,Output,A1,"10""00",5.5,Yes
      2,2026-01-06,Output,Ä1,"a
      b",-3.00001,No

      """.utf8)
    let signs = Array("\",;\t\n\r\0|-.9\u{FF}é=_".utf8) + [0xFF, 0xC3, 0xED]
    for round in 0..<2_000 {
      var bytes = sound
      for _ in 0...random.next(below: 4) {
        let place = random.next(below: bytes.count)
        switch random.next(below: 3) {
        case 0: bytes[place] = signs[random.next(below: signs.count)]
        case 1: bytes.insert(signs[random.next(below: signs.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.next(below: 9)))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let file = InputFile(file: "f.csv", bytes: bytes)
      let (asLedger, problems) = LedgerReader.read(ledgers: [file], queues: [])
      #expect((asLedger == nil) == problems.contains { $0.severity == .error }, "\(seed) \(round)")
      _ = LedgerReader.read(ledgers: [], queues: [file])
      _ = SourceLines(of: problems, in: [file])
    }
  }
}
