import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// Inputs that once ended the program, as the fuzzer found them, made small.
@Suite("Found by fuzzing")
struct FuzzFindingTests {
  @Test func `a file may lack a column that one before it has`() throws {
    let texts = [
      "Entry No.,Posting Date,Entry Type,Order Type,Order No.,Item No.,Quantity\n"
        + "1,2026-01-05,Output,Production,A1,1000,5\n2,2026-01-05,Sale,,,1000,-5\n",
      "Entry No.,Posting Date,Order No.,Item No.,Quantity\n3,2026-01-05,A1,1000,5\n",
    ]
    let files = texts.enumerated().map { InputFile(file: "\($0).csv", bytes: Array($1.utf8)) }
    let entries = try #require(LedgerReader.read(ledgers: files, queues: []).0).itemLedgerEntries
    #expect((0..<entries.count).map { entries[$0].entryType } == [.output, .sale, .output])
  }

  @Test func `a column that comes twice before a gap in its numbers is an error only`() {
    let text = "Entry No.,Entry_No,Posting Date,Order No.,Item No.,Quantity\n"
    let rows = "1,1,2026-01-05,A1,1000,5\n9,9,2026-01-05,A1,1000,5\n"
    #expect(errors("l.csv", text + rows).map(\.code) == [.eHeader])
  }

  @Test func `keys of a broken line of JSON are not those of the line before the next`() {
    let head = #""Posting_Date":"2026-01-05","Order_No":"A1","Item_No":"1000","#
    let lines = [
      #"{"Entry_No":1,"# + head + #""Description":"","Quantity":5}"#,
      #"{"Entry_No":2,"# + head + #""Lot_No":"","Quan"#,
      #"{"Entry_No":3,"# + head + #""Lot_No":"L1","Quantity":5}"#,
    ]
    let found = errors("l.jsonl", lines.joined(separator: "\n") + "\n")
    #expect(found.map(\.code) == [.eJson])
    #expect(found.map(\.location?.line) == [2])
  }

  private func errors(_ name: String, _ text: String) -> [Diagnostic] {
    let file = InputFile(file: name, bytes: Array(text.utf8))
    return LedgerReader.read(ledgers: [file], queues: []).1.filter { $0.severity == .error }
  }
}
