import Diagnostics
import ProductionLedger
import Testing

@testable import LedgerReading

/// Files whose entry numbers are text, alone and beside files of whole numbers.
@Suite("Entry numbers that are text")
struct TextNumberTests {
  private static let itemHeader =
    "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry"
  private static let queueHeader =
    "Posting Date,Order No.,Item No.,Output Quantity,Applies-to Entry"

  /// The first rows of SAP documents: material document, year and item joined.
  private static let documents = """
    \(itemHeader)
    4900000123.2025.10,2025-01-10,A,1000,50,0
    4900000123.2025.9,2025-01-10,A,1000,50,
    4900000124.2025.1,2025-01-11,A,1000,-50,4900000123.2025.9

    """

  private struct Table {
    var text: String
    var isText = false
    var isQueue = false
  }

  private static func assembly(_ tables: [Table]) throws -> LedgerAssembly {
    var assembly = LedgerAssembly(options: ReadingOptions())
    for (index, table) in tables.enumerated() {
      let file = InputFile(file: "\(index).csv", bytes: Array(table.text.utf8))
      var reading = try CSVReading(file, from: 0)
      var profile = FileProfile()
      profile.numbersEntriesByText = table.isText
      try assembly.readTable(&reading, of: file, isQueue: table.isQueue, profile: profile)
    }
    assembly.checkTables()
    return assembly
  }

  /// The errors and warnings but of what was not exported, as `0.csv:2:1 E-DUPLICATE`.
  private static func problems(_ tables: [Table]) throws -> [String] {
    try assembly(tables).diagnostics.filter { $0.code != .wNotExported }
      .map { "\($0.location?.description ?? "") \($0.code.rawValue)" }
  }

  @Test func `entries compare as the bytes of their texts`() throws {
    let ledger = try Self.assembly([Table(text: Self.documents, isText: true)]).ledger
    let entries = ledger.itemLedgerEntries
    #expect(ledger.entryNumbers.isText(.itemEntries))
    #expect(
      (0..<3).map {
        ledger.entryNumbers.text(of: entries[$0].entryNo, in: .itemEntries, ledger.symbols)
      } == ["4900000123.2025.10", "4900000123.2025.9", "4900000124.2025.1"])
    #expect((0..<3).map { entries[$0].entryNo.number } == [1, 2, 3])
    #expect((0..<3).map { entries[$0].appliesToEntry } == [nil, nil, EntryNo(2)])
  }

  @Test func `references are ranked with the entries, also to what is not there`() throws {
    let applications = """
      Entry No.,Item Ledger Entry No.,Inbound Item Entry No.,Outbound Item Entry No.,Quantity
      a-1,4900000124.2025.1,4900000122.2025.1,4900000124.2025.1,-50

      """
    let ledger = try Self.assembly([
      Table(text: Self.documents, isText: true), Table(text: applications, isText: true),
    ]).ledger
    let application = ledger.applicationEntries[0]
    #expect(application.inboundItemEntryNo == EntryNo(1))
    #expect(application.outboundItemEntryNo == EntryNo(4))
    #expect(application.entryNo == EntryNo(1))
    #expect(ledger.itemLedgerEntries[2].entryNo == EntryNo(4))
  }

  @Test func `whole numbers beside text of the same numbering count as their digits`() throws {
    let whole = """
      \(Self.itemHeader)
      7,2025-01-10,A,1000,5,
      10,2025-01-10,A,1000,-5,7

      """
    let ledger = try Self.assembly([
      Table(text: whole), Table(text: Self.documents, isText: true),
    ]).ledger
    let entries = ledger.itemLedgerEntries
    // In byte order: 10, 4900000123.2025.10, 4900000123.2025.9, 4900000124.2025.1, 7.
    #expect((0..<5).map { entries[$0].entryNo.number } == [5, 1, 2, 3, 4])
    #expect(entries[1].appliesToEntry == EntryNo(5))
  }

  @Test func `each numbering is text or whole by itself`() throws {
    let capacity = """
      Entry No.,Posting Date,Order No.,Operation No.,Output Quantity
      12,2025-01-10,A,10,50

      """
    let ledger = try Self.assembly([
      Table(text: Self.documents, isText: true), Table(text: capacity),
    ]).ledger
    #expect(!ledger.entryNumbers.isText(.capacityEntries))
    #expect(ledger.capacityLedgerEntries[0].entryNo == EntryNo(12))
  }

  @Test func `no gaps are looked for between texts`() throws {
    #expect(try Self.problems([Table(text: Self.documents, isText: true)]) == [])
  }

  @Test(arguments: ["0", "0000000000", "0000000000.0000", "..", "0.", " "])
  func `zeros and blanks refer to no entry and number none`(text: String) throws {
    let row = "4900000125.2025.1,2025-01-11,A,1000,50,\(text)\n"
    let ledger = try Self.assembly([Table(text: Self.documents + row, isText: true)]).ledger
    #expect(ledger.itemLedgerEntries[3].appliesToEntry == nil)
    let entry = "\(text),2025-01-11,A,1000,50,\n"
    #expect(
      try Self.problems([Table(text: Self.documents + entry, isText: true)])
        == ["0.csv:5:1 E-REQUIRED"])
  }

  @Test func `a number twice is an error in a file and one row in two`() throws {
    let twice = Self.documents + "4900000123.2025.9,2025-01-10,A,1000,50,\n"
    #expect(
      try Self.problems([Table(text: twice, isText: true)]) == ["0.csv:5:1 E-DUPLICATE"])
    let both = [
      Table(text: Self.documents, isText: true), Table(text: Self.documents, isText: true),
    ]
    #expect(try Self.problems(both) == ["1.csv:2:1 W-DUPLICATE"])
    #expect(try Self.assembly(both).ledger.itemLedgerEntries.count == 3)
  }

  @Test func `a queue names entries as its ledger does, whichever is read first`() throws {
    let queue = """
      \(Self.queueHeader)
      2025-01-12,A,1000,-1,4900000123.2025.9
      2025-01-12,A,1000,-1,4900000123.2025.11
      2025-01-12,A,1000,-1,0
      2025-01-12,A,1000,x,12

      """
    let tables = [Table(text: queue, isQueue: true), Table(text: Self.documents, isText: true)]
    for tables in [tables, tables.reversed()] {
      let ledger = try Self.assembly(tables).ledger
      let numbers = ledger.entryNumbers
      let targets = ledger.queue.map { line in
        line.appliesToEntry.map { numbers.text(of: $0, in: .itemEntries, ledger.symbols) }
      }
      #expect(targets == ["4900000123.2025.9", "4900000123.2025.11", nil, "12"])
      #expect(ledger.queue.map { $0.flaws.map(\.code) } == [[], [], [], [.eNumber]])
    }
  }

  @Test func `in a ledger of whole numbers a text in the queue is no number`() throws {
    let items = "\(Self.itemHeader)\n1,2025-01-10,A,1000,50,\n"
    let queue = "\(Self.queueHeader)\n2025-01-12,A,1000,-1,4900000123.2025.9\n"
    let ledger = try Self.assembly([
      Table(text: items), Table(text: queue, isQueue: true),
    ]).ledger
    #expect(ledger.queue[0].appliesToEntry == nil)
    #expect(ledger.queue[0].flaws.map(\.code) == [.eNumber])
  }
}
