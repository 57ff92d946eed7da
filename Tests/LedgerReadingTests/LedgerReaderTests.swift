import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Reading a ledger")
struct LedgerReaderTests {
  @Test func `an item entry keeps every fact of its row`() throws {
    let ledger = try read(
      """
      Entry No.,Posting Date,Entry Type,Document No.,Item No.,Quantity,Remaining Quantity,\
      Applies-to Entry,Open,Order Type,Order No.,Order Line No.,Lot No.,Unit of Measure Code,\
      Qty. per Unit of Measure,Item Register No.
      7,2026-01-05T00:00:00Z,output,D 1,010,-24.50000,,0,No,Production,A1,10000," L ",BOX,12,3

      """)
    let entry = ledger.itemLedgerEntries[0]
    #expect(entry.entryNo == EntryNo(7))
    #expect(entry.postingDate == PostingDate("2026-01-05"))
    #expect(entry.entryType == .output)
    #expect(ledger.symbols.text(entry.itemNo) == "010")
    #expect(entry.quantity == Quantity(units: -2_450_000))
    #expect(entry.remainingQuantity == nil)
    #expect(entry.appliesToEntry == nil)
    #expect(entry.open == false)
    #expect(entry.orderType == .production)
    #expect(entry.orderLineNo == 10_000)
    #expect(ledger.symbols.text(entry.lotNo) == " L ")
    #expect(entry.qtyPerUnitOfMeasure == Quantity(units: 1_200_000))
    #expect(entry.itemRegisterNo == EntryNo(3))
    #expect(entry.variantCode.isEmpty)
    #expect(entry.place == RowPlace(source: 0, line: 2))
    #expect(!ledger.exported(.variantCode, at: entry.place))
  }

  @Test func `blank capacity quantities and times are zero, blank flags unknown`() throws {
    let ledger = try read(
      """
      entryNo,postingDate,orderNo,operationNo,outputQuantity,runTime,Last_Output_Line,Reversed
      1,2026-01-05,A1,010,5,,TRUE,

      """)
    let entry = ledger.capacityLedgerEntries[0]
    #expect(ledger.symbols.text(entry.operationNo) == "010")
    #expect(entry.outputQuantity == Quantity(units: 500_000))
    #expect(entry.runTime == .zero)
    #expect(entry.lastOutputLine == true)
    #expect(entry.reversed == nil)
  }

  @Test func `OData escapes, field numbers and other names of the order are read`() throws {
    let ledger = try read(
      """
      EntryNo-1;ItemNo-2;PostingDate-3;EntryType-4;Quantity-12;Prod_x002E_ Order No_x002E_;bogføring-92
      1;1000;2026-01-05;Positive_x0020_Adjmt_x002E_;2;A1;10000

      """)
    let entry = ledger.itemLedgerEntries[0]
    #expect(entry.entryType == .positiveAdjustment)
    #expect(ledger.symbols.text(entry.orderNo) == "A1")
    #expect(entry.orderLineNo == 10_000)
  }

  @Test func `rows of no production order are kept and leave no gap`() throws {
    let text = """
      Entry No.,Posting Date,Entry Type,Order No.,Item No.,Quantity
      1,2026-01-05,Output,A1,1000,5
      2,2026-01-05,Purchase,,1000,5
      3,2026-01-05,Output,A1,1000,5

      """
    let (ledger, problems) = LedgerReader.read(ledgers: [file("l.csv", text)], queues: [])
    let read = try #require(ledger)
    #expect(read.itemLedgerEntries.count == 3)
    #expect(read.orders.itemLedgerEntryRows(0).count == 2)
    #expect(!problems.contains { $0.code == .wGaps })
  }

  @Test func `without an entry type only entries of production are output`() throws {
    let ledger = try read(
      """
      Entry No.,Posting Date,Order Type,Order No.,Item No.,Quantity
      1,2026-01-05,Production,A1,1000,5
      2,2026-01-05,Transfer,T1,1000,5

      """)
    #expect(ledger.itemLedgerEntries[0].entryType == .output)
    #expect(ledger.itemLedgerEntries[1].entryType == .blank)
  }

  @Test func `two exports of one entry are one row with the later state`() throws {
    let head = "Entry No.,Posting Date,Order No.,Item No.,Quantity,Remaining Quantity"
    let first = file("a.csv", head + "\n1,2026-01-05,A1,1000,5,5\n2,2026-01-05,A1,1000,5,5\n")
    let second = file("b.csv", head + ",Lot No.\n1,2026-01-05,A1,1000,5.0,2,L1\n")
    let (ledger, problems) = LedgerReader.read(ledgers: [first, second], queues: [])
    let entries = try #require(ledger).itemLedgerEntries
    #expect(entries.count == 2)
    #expect(entries[0].remainingQuantity == Quantity(units: 200_000))
    #expect(entries[1].remainingQuantity == Quantity(units: 500_000))
    #expect(problems.filter { $0.code == .wDuplicate }.map(\.location?.file) == ["b.csv"])
  }

  @Test func `two exports that disagree on a posted fact are an error with both places`() throws {
    let head = "Entry No.,Posting Date,Order No.,Item No.,Quantity\n"
    let first = file("a.csv", head + "1,2026-01-05,A1,1000,5\n")
    let second = file("b.csv", head + "1,2026-01-05,A1,1000,6\n")
    let (ledger, problems) = LedgerReader.read(ledgers: [first, second], queues: [])
    #expect(ledger == nil)
    let error = try #require(problems.first { $0.code == .eDuplicate })
    #expect(error.location == InputLocation(file: "b.csv", line: 2, column: 1))
    #expect(error.notes.first?.location == InputLocation(file: "a.csv", line: 2, column: 1))
    #expect(error.message.contains("'Quantity'"))
  }

  @Test func `the later export of an order says what its status is`() throws {
    let ledger = try read(["Status,No.\nReleased,A1\n", "Status,No.\nFinished,A1\n"])
    #expect(ledger.productionOrders.count == 1)
    #expect(ledger.productionOrders[0].status == .finished)
  }

  @Test func `the kind of a table is told by its columns`() throws {
    let ledger = try read([
      "Status,No.\nReleased,A1\n",
      "Prod. Order No.,Line No.,Item No.\nA1,10000,1000\n",
      "Order No.,Operation No.,Next Operation No.\nA1,10,\n",
      "No.,From Entry No.,To Entry No.,User ID\n3,1,2,ANN\n",
      "Entry No.,Item Ledger Entry No.,User ID\n1,1,ANN\n",
      "Entry No.,Inbound Item Entry No.,Outbound Item Entry No.,Quantity\n1,1,0,5\n",
    ])
    #expect(
      ledger.sources.map(\.kind) == [
        .productionOrders, .productionOrderLines, .routingLines, .itemRegisters, .valueEntries,
        .applicationEntries,
      ])
    #expect(ledger.orders.count == 1)
    #expect(ledger.applicationEntries[0].outboundItemEntryNo == nil)
  }

  @Test func `a queue line keeps its places and its flaws`() throws {
    let text = "Posting Date,Order No.,Item No.,Run Time,Output Quantity,Applies-to Entry\n"
    let lines = "2026-02-04,A1,1000,-74,\"-1,5\",1\n2026-02-04,A1,1000,-74,-37,0\n"
    let (ledger, problems) = LedgerReader.read(ledgers: [], queues: [file("q.csv", text + lines)])
    let queue = try #require(ledger).queue
    #expect(!problems.containsError)
    #expect(queue.map(\.number) == [1, 2])
    #expect(queue[0].runTime == Quantity(units: -7_400_000))
    #expect(queue[0].flaws.map(\.code) == [.eNumber])
    #expect(
      queue[0].location(of: .outputQuantity)
        == .init(location: InputLocation(file: "q.csv", line: 2, column: 24), length: 6))
    #expect(queue[0].appliesToEntry == EntryNo(1))
    #expect(queue[1].appliesToEntry == nil)
    #expect(queue[1].flaws.isEmpty)
    #expect(queue[1].location(of: .lotNo).location == queue[1].start)
  }

  @Test func `doubled quotes, line ends in quotes and delimiters in quotes are text`() throws {
    let ledger = try read(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity\n"
        + "1,2026-01-05,A1,\"5\"\" \n,pipe\",\"5\"\n2,2026-01-05,A1,x,6\n")
    #expect(ledger.symbols.text(ledger.itemLedgerEntries[0].itemNo) == "5\" \n,pipe")
    #expect(ledger.itemLedgerEntries[0].quantity == Quantity(units: 500_000))
    #expect(ledger.itemLedgerEntries[1].place.line == 4)
  }

  @Test func `messages get the user's own lines`() {
    let text = "Entry No.,Posting Date,Order No.,Item No.,Quantity\n1,x,A1,1000,5\n"
    let input = file("l.csv", text)
    let problems = LedgerReader.read(ledgers: [input], queues: []).1
    let lines = SourceLines(of: problems, in: [input])
    #expect(
      lines.line(at: InputLocation(file: "l.csv", line: 2, column: 3))?.text == "1,x,A1,1000,5")
    #expect(lines.line(at: InputLocation(file: "l.csv", line: 9, column: 1)) == nil)
  }

  private func file(_ name: String, _ text: String) -> InputFile {
    InputFile(file: name, bytes: Array(text.utf8))
  }

  private func read(_ texts: [String]) throws -> Ledger {
    let files = texts.enumerated().map { file("\($0).csv", $1) }
    let (ledger, problems) = LedgerReader.read(ledgers: files, queues: [])
    return try #require(ledger, "\(problems)")
  }

  private func read(_ text: String) throws -> Ledger { try read([text]) }
}
