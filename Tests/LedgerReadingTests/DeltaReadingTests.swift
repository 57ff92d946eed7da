import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Deltas of a data lake")
struct DeltaReadingTests {
  private static let plain =
    "EntryNo-1,ItemNo-2,PostingDate-3,Quantity-12,RemainingQuantity-13,OrderNo-91"
  private static let row = "1,1000,2025-01-10,50,50,A"

  private func read(
    _ text: String, by profiles: [FileProfile]
  ) -> (ledger: Ledger?, problems: [Diagnostic]) {
    let file = InputFile(file: "ile.csv", bytes: Array(text.utf8))
    let (ledger, problems) = LedgerReader.read(
      ledgers: [file], queues: [], options: ReadingOptions(profiles: profiles))
    return (ledger, problems.filter { $0.code != .wNotExported && $0.code != .wGaps })
  }

  @Test(arguments: [
    "\(plain),__rowMarker__\n\(row),1\n\(row),2\n",
    "timestamp-0,\(plain),systemId-2000000000\n1,\(row),x\n2,\(row),x\n",
    "Entry No.,Item No.,Posting Date,Quantity,Order No.,__rowMarker__\n1,1000,2025-01-10,5,A,2\n",
  ])
  func `a delta is not read as a table`(text: String) {
    var columns = FileProfile(files: ["*.csv"])
    columns.columns[.lotNo] = .constant("L")
    for profiles in [[], [columns]] {
      let (ledger, problems) = read(text, by: profiles)
      #expect(ledger == nil)
      #expect(problems.map(\.code) == [.eHeader])
      #expect(problems.first?.location?.description == "ile.csv:1:1")
      #expect(problems.first?.message.hasSuffix("write base: bc2adls in a profile") == true)
    }
  }

  @Test(arguments: [
    "\(plain)\n\(row)\n", "\(plain),timestamp-0\n\(row),7\n",
    "\(plain),systemId-2000000000\n\(row),x\n",
    "Entry No.,Item No.,Posting Date,Quantity,Order No.,timestamp,systemId\n"
      + "1,1000,2025-01-10,50,A,7,x\n",
  ])
  func `numbers after names alone make no delta`(text: String) throws {
    let entries = try #require(read(text, by: []).ledger).itemLedgerEntries
    #expect(entries.count == 1 && entries[0].quantity == Quantity(units: 5_000_000))
  }

  @Test func `what a profile says to write counts each row once, and deleted ones never`() throws {
    let text = """
      timestamp-0,\(Self.plain),systemId-2000000000,__rowMarker__
      1,1,1000,2025-01-10,60,60,A,x,0
      2,1,1000,2025-01-10,50,50,A,x,1
      3,2,1000,2025-01-10,10,10,A,y,0
      4,2,1000,2025-01-10,10,10,A,y,2

      """
    let entries = try #require(read(text, by: [FileProfile(.bc2adls, files: ["*"])]).ledger)
      .itemLedgerEntries
    #expect((0..<entries.count).map { entries[$0].quantity.description } == ["50"])
  }

  @Test func `columns that a profile names do not hide which rows are repeated`() throws {
    let text = """
      timestamp-0,EntryNo-1,ItemNo-2,PostingDate-3,Quantity-12,PO,systemId-2000000000
      1,1,1000,2025-01-10,60,A,x
      2,1,1000,2025-01-10,50,A,x

      """
    var profile = FileProfile(.bc2adls, files: ["*"])
    profile.columns[.orderNo] = .fields([["PO"]])
    let entries = try #require(read(text, by: [profile]).ledger).itemLedgerEntries
    #expect((0..<entries.count).map { entries[$0].quantity.description } == ["50"])
  }

  @Test func `a delta in a form in which rows are not told apart is refused`() {
    let text = """
      [{"timestamp-0":1,"EntryNo-1":1,"ItemNo-2":"1000","PostingDate-3":"2025-01-10",\
      "Quantity-12":5,"OrderNo-91":"A","systemId-2000000000":"x"}]
      """
    let (ledger, problems) = read(text, by: [FileProfile(.bc2adls, files: ["*"])])
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eHeader])
    #expect(problems.first?.message.contains("export it as CSV") == true)
  }
}
