import Diagnostics
import LedgerReading
import NativeLedger
import OutputReversal
import ProductionLedger
import Testing

@Suite("What a posting writes down")
struct PostedLineTests {
  private static let items = NativeCase.file(
    "item.csv",
    [
      "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Variant Code,Location Code,Lot No.,"
        + "Serial No.,Unit of Measure Code,Qty. per Unit of Measure,Quantity,Applies-to Entry",
      "1,2025-01-10,RPO1,10000,1000,RED,WEST,L7,,PCS,1,50,",
    ])
  private static let capacities = NativeCase.file(
    "capacity.csv",
    [
      "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Variant Code,Operation No.,Type,No.,"
        + "Work Center No.,Output Quantity,Scrap Quantity,Setup Time,Run Time,Stop Time,"
        + "Last Output Line,Cap. Unit of Measure Code,Qty. per Cap. Unit of Measure",
      "1,2025-01-10,RPO1,10000,1000,RED,20,Machine Center,210,200,50,3,7,75,2,Yes,MINUTES,1",
    ])

  /// Every column of the journal, with what a line has there and how the ledger keeps it.
  private static let cells: [(column: String, text: String, kept: String)] = [
    ("Posting Date", "2025-01-20", #""2025-01-20""#), ("Order No.", "RPO1", #""RPO1""#),
    ("Order Line No.", "10000", "10000"), ("Document No.", "STORNO", #""STORNO""#),
    ("Item No.", "1000", #""1000""#), ("Variant Code", "RED", #""RED""#),
    ("Description", "Door \"A\"", #""Door \"A\"""#), ("Location Code", "WEST", #""WEST""#),
    ("Operation No.", "20", #""20""#), ("Type", "Machine Center", #""Machine Center""#),
    ("No.", "210", #""210""#), ("Setup Time", "-7", #""-7""#), ("Run Time", "-6.5", #""-6.5""#),
    ("Stop Time", "-1", #""-1""#), ("Cap. Unit of Measure Code", "MINUTES", #""MINUTES""#),
    ("Qty. per Cap. Unit of Measure", "1", #""1""#), ("Output Quantity", "-4", #""-4""#),
    ("Scrap Quantity", "-2", #""-2""#), ("Unit of Measure Code", "PCS", #""PCS""#),
    ("Qty. per Unit of Measure", "1", #""1""#), ("Finished", "No", "false"),
    ("Applies-to Entry", "1", "1"), ("Lot No.", "L7", #""L7""#), ("Serial No.", "", #""""#),
    ("Reason Code", "COUNT", #""COUNT""#), ("User ID", "BERT", #""BERT""#),
    ("Reversal Id", "R-1", #""R-1""#),
  ]

  private static func quoted(_ text: String) -> String {
    text.contains("\"") ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  @Test func `the queue line is kept with every column that it had`() throws {
    var ledger = NativeCase()
    _ = try ledger.take(
      Self.items, Self.capacities, NativeCase.file("orders.csv", ["Status,No.", "Released,RPO1"]))
    let before = ledger.bytes.count
    let posting = try ledger.post([
      Self.cells.map(\.column).joined(separator: ","),
      Self.cells.map { Self.quoted($0.text) }.joined(separator: ","),
    ])
    #expect(posting.rejected.flatMap(\.diagnostics).map(\.message) == [])
    #expect(posting.posted.map(\.refs) == [["P-1", "P-1.C"]])
    let lines = String(decoding: ledger.bytes[before...], as: UTF8.self).split(separator: "\n")
    try #require(lines.count == 3)
    let head = #"{"table":"Output Journal Line","posting":1,"recorded":"2026-01-01T00:00:00Z","#
    #expect(lines[0].hasPrefix(head))
    for cell in Self.cells { #expect(lines[0].contains("\"\(cell.column)\":\(cell.kept)")) }
  }

  @Test func `the rows that it makes have what their originals say besides`() throws {
    var ledger = NativeCase()
    _ = try ledger.take(
      Self.items, Self.capacities, NativeCase.file("orders.csv", ["Status,No.", "Released,RPO1"]))
    _ = try ledger.post([
      Self.cells.map(\.column).joined(separator: ","),
      Self.cells.map { Self.quoted($0.text) }.joined(separator: ","),
    ])
    let read = try ledger.read()
    try #require(read.itemLedgerEntries.count == 2 && read.capacityLedgerEntries.count == 2)
    let item = read.itemLedgerEntries[1]
    #expect(read.symbols.text(item.lotNo) == "L7")
    #expect(read.symbols.text(item.variantCode) == "RED")
    #expect(read.symbols.text(item.unitOfMeasureCode) == "PCS")
    #expect(item.qtyPerUnitOfMeasure?.description == "1")
    let capacity = read.capacityLedgerEntries[1]
    #expect(capacity.type == .machineCenter)
    #expect(read.symbols.text(capacity.workCenterNo) == "200")
    #expect(capacity.setupTime.description == "-7")
    #expect(capacity.runTime.description == "-6.5")
    #expect(capacity.scrapQuantity.description == "-2")
    #expect(capacity.qtyPerCapUnitOfMeasure?.description == "1")
  }

  @Test func `a ledger that is numbered by text is posted to by text`() throws {
    var profile = FileProfile(files: ["*"])
    profile.numbersEntriesByText = true
    let options = ReadingOptions(profiles: [profile])
    var ledger = NativeCase()
    let rows = ["B/2,2025-01-10,Output,Production,RPO1,10000,1000,5,5,Yes,"]
    _ = try ledger.take(NativeCase.items(rows), options: options)
    let orders = NativeCase.file("orders.csv", ["Status,No.", "Released,RPO1"])
    _ = try ledger.take(orders)
    let queue = [
      "Posting Date,Order No.,Order Line No.,Item No.,Output Quantity,Applies-to Entry",
      "2025-01-20,RPO1,10000,1000,-2,B/2",
    ]
    let posting = try ledger.post(queue)
    #expect(posting.rejected.flatMap(\.diagnostics).map(\.message) == [])
    #expect(posting.posted.map(\.refs) == [["P-1"]])
    #expect(String(decoding: ledger.bytes, as: UTF8.self).contains(#""Applies-to Entry":"B/2""#))
    #expect(try ledger.names() == ["I-B=2f2", "P-1"])
    let history = PostedLedger(ledger: try ledger.read(), rules: PostingRules()).history(of: 0)
    #expect(history.itemEntries.map { $0.remaining?.description } == ["3", nil])
    #expect(try ledger.post(queue).known.map(\.refs) == [["P-1"]])
    // The ERP posts the same: its text takes the place of ours.
    let erp = "C/1,2025-01-20,Output,Production,RPO1,10000,1000,-2,0,No,B/2"
    let result = try ledger.take(NativeCase.items(rows + [erp]), options: options)
    #expect(result.replacedPostings == 1)
    #expect(Set(try ledger.names()) == ["I-B=2f2", "I-C=2f1"])
  }

  @Test func `a blank measure of a capacity entry is zero and agrees with nothing else`() throws {
    let rows = { (output: String) in
      NativeCase.file(
        "capacity.csv",
        [
          "Entry No.,Posting Date,Order No.,Operation No.,Work Center No.,Output Quantity",
          "1,2025-01-10,RPO1,10,100,\(output)",
        ])
    }
    var ledger = NativeCase()
    _ = try ledger.take(rows(""))
    #expect(try ledger.take(rows("0")).diagnostics.isEmpty)
    let altered = try ledger.take(rows("5"))
    #expect(altered.diagnostics.map(\.code) == [.eAltered])
  }
}
