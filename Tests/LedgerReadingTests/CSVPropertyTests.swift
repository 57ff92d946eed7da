import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// What is written comes back: random tables, in every way of writing CSV, cell by cell.
@Suite("CSV, written and read")
struct CSVPropertyTests {
  private let texts: [(name: String, column: Column, value: KeyPath<OutputJournalLine, Symbol>)] = [
    ("Document No.", .documentNo, \.documentNo), ("Description", .description, \.description),
    ("Variant Code", .variantCode, \.variantCode),
    ("Location Code", .locationCode, \.locationCode),
    ("Lot No.", .lotNo, \.lotNo), ("Serial No.", .serialNo, \.serialNo),
    ("User ID", .userID, \.userID), ("Reason Code", .reasonCode, \.reasonCode),
  ]
  private static let fixed = [
    "Posting Date": "2026-02-04", "Order No.": "A1", "Item No.": "1000", "Output Quantity": "-1.5",
    "Applies-to Entry": "1",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `every cell and its place come back from any way of writing it`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for round in 0..<60 {
      var names = texts.map(\.name) + Self.fixed.keys.sorted()
      for index in names.indices.dropFirst() { names.swapAt(index, random.next(below: index + 1)) }
      let written = RandomCSV(
        names: names, fixed: Self.fixed, rowCount: random.next(below: 6), random: &random)
      try check(written, names, "seed \(seed), round \(round)")
    }
  }

  private func check(_ written: RandomCSV, _ names: [String], _ round: Comment) throws {
    let file = InputFile(file: "q.csv", bytes: written.bytes)
    let (read, problems) = LedgerReader.read(ledgers: [], queues: [file])
    let ledger = try #require(read, "\(round): \(problems)")
    #expect(ledger.queue.count == written.rows.count, round)
    for (row, line) in ledger.queue.enumerated() where row < written.rows.count {
      #expect(line.start == written.start(ofRow: row), round)
      #expect(line.place.line == UInt32(written.start(ofRow: row).line), round)
      #expect(line.flaws.isEmpty, round)
      #expect(line.outputQuantity == Quantity(units: -150_000), round)
      for (name, column, value) in texts {
        let index = try #require(names.firstIndex(of: name))
        let text = ledger.symbols.text(line[keyPath: value])
        let cell = Array(written.rows[row][index].utf8)
        // Nothing but spaces is blank.
        #expect(Array(text.utf8) == (cell.allSatisfy { $0 == 0x20 } ? [] : cell), round)
        let place = line.location(of: column)
        let expected = written.places[row][index]
        #expect(place.location == expected.location && place.length == expected.length, round)
      }
    }
  }
}
