import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// Exports of one ledger made at different times.
///
/// - Source: domain.md S10.
@Suite("Overlapping exports")
struct OverlappingExportTests {
  private static let item = "Entry No.,Posting Date,Order No.,Item No.,Quantity"
  private static let capacity = "Entry No.,Posting Date,Order No.,Operation No."

  private func read(_ files: [String]) -> (ledger: Ledger?, diagnostics: [Diagnostic]) {
    let files = files.enumerated().map { index, text in
      InputFile(file: "\(index + 1).csv", bytes: Array(text.utf8))
    }
    return LedgerReader.read(ledgers: files, queues: [])
  }

  @Test func `of item entries the state is that of the file named later`() throws {
    let state = ",Remaining Quantity,Open,Invoiced Quantity,Completely Invoiced,Reserved Quantity"
    let early = Self.item + state + "\n1,2026-01-05,A1,1000,5,5,Yes,0,No,3\n"
    let late = Self.item + state + "\n1,2026-01-05,A1,1000,5,0,No,5,Yes,0\n"
    for (files, isOpen) in [([early, late], false), ([late, early], true)] {
      let entries = try #require(read(files).ledger).itemLedgerEntries
      #expect(entries.count == 1)
      #expect(entries[0].open == isOpen)
      #expect(entries[0].remainingQuantity == Quantity(units: isOpen ? 500_000 : 0))
      #expect(entries[0].reservedQuantity == Quantity(units: isOpen ? 300_000 : 0))
    }
  }

  @Test func `of capacity entries the later file says what was reversed since`() throws {
    let state = ",Reversed,Reversed by Entry No.,Reversed Entry No."
    let (ledger, problems) = read([
      Self.capacity + state + "\n1,2026-01-05,A1,10,No,0,0\n",
      Self.capacity + state + "\n1,2026-01-05,A1,10,Yes,2,0\n2,2026-01-06,A1,10,Yes,0,1\n",
    ])
    let entries = try #require(ledger).capacityLedgerEntries
    #expect(entries.count == 2)
    #expect(entries[0].reversed == true)
    #expect(entries[0].reversedByEntryNo == EntryNo(2))
    #expect(problems.filter { $0.code == .wDuplicate }.map(\.location?.line) == [2])
  }

  @Test func `of a row in two files the columns of both are known, whichever comes first`() throws {
    let without = Self.item + "\n1,2026-01-05,A1,1000,50\n"
    let with = Self.item + ",Lot No.,Applies-to Entry\n1,2026-01-05,A1,1000,50,L1,0\n"
    for files in [[without, with], [with, without]] {
      let ledger = try #require(read(files).ledger)
      let place = ledger.itemLedgerEntries[0].place
      #expect(place.source == 0)
      #expect(ledger.exported(.lotNo, at: place) && ledger.exported(.appliesToEntry, at: place))
      #expect(!ledger.exported(.serialNo, at: place))
    }
    let alone = try #require(read([without]).ledger)
    #expect(!alone.exported(.lotNo, at: alone.itemLedgerEntries[0].place))
  }

  @Test func `a blank quantity or time of a capacity entry is the 0 of another export`() throws {
    let measures = ",Output Quantity,Scrap Quantity,Run Time"
    let (ledger, problems) = read([
      Self.capacity + measures + "\n1,2026-01-05,A1,10,50,,100\n",
      Self.capacity + measures + "\n1,2026-01-05,A1,10,50,0,100\n",
    ])
    #expect(try #require(ledger).capacityLedgerEntries.count == 1)
    #expect(!problems.containsError)
  }

  @Test func `an operation stands once on each line of an order`() throws {
    let header = "Prod. Order No.,Order Line No.,Operation No.,Next Operation No.\n"
    let (ledger, problems) = read([
      Self.item + "\n1,2026-01-05,A1,1000,50\n",
      header + "A1,10000,10,20\nA1,10000,20,\nA1,20000,10,\n",
    ])
    #expect(try #require(ledger).routingLines.count == 3)
    #expect(!problems.containsError)
  }

  @Test func `which entry a row reverses is a posted fact`() {
    let (ledger, problems) = read([
      Self.capacity + ",Reversed Entry No.\n2,2026-01-06,A1,10,1\n",
      Self.capacity + ",Reversed Entry No.\n2,2026-01-06,A1,10,3\n",
    ])
    #expect(ledger == nil)
    #expect(problems.filter { $0.severity == .error }.map(\.code) == [.eDuplicate])
  }

  @Test func `a pair of files is warned of once, with the number of rows`() throws {
    let rows = { (numbers: ClosedRange<Int>) in
      numbers.map { "\($0),2026-01-05,A1,1000,5\n" }.joined()
    }
    let (ledger, problems) = read([
      Self.item + "\n" + rows(1...6), Self.item + "\n" + rows(4...9),
      Self.item + "\n" + rows(9...9),
    ])
    #expect(try #require(ledger).itemLedgerEntries.count == 9)
    let warnings = problems.filter { $0.code == .wDuplicate }
    #expect(warnings.map(\.location?.file) == ["2.csv", "3.csv"])
    #expect(warnings.map { $0.message.prefix(6) } == ["3 rows", "1 row "])
  }

  @Test func `a fact that the first file lacks is compared between the others`() throws {
    let (ledger, problems) = read([
      Self.item + "\n1,2026-01-05,A1,1000,5\n",
      Self.item + ",Lot No.\n1,2026-01-05,A1,1000,5,L1\n",
      Self.item + ",Lot No.\n1,2026-01-05,A1,1000,5,L2\n",
    ])
    #expect(ledger == nil)
    let error = try #require(problems.first { $0.code == .eDuplicate })
    #expect(error.location?.file == "3.csv")
    #expect(error.notes.first?.location?.file == "2.csv")
    #expect(error.message.contains("'Lot No.'"))
  }

  @Test func `a measure that one file lacks is unknown for its rows alone`() throws {
    let run = Self.capacity + ",Run Time\n1,2026-01-05,A1,10,100\n"
    let output = Self.capacity + ",Output Quantity,Scrap Quantity\n2,2026-01-06,A1,10,7,1\n"
    for (files, order) in [([run, output], [0, 1]), ([output, run], [1, 0])] {
      let (read, problems) = read(files)
      let ledger = try #require(read)
      let entries = order.map { ledger.capacityLedgerEntries[$0] }
      #expect(entries.map(\.entryNo) == [EntryNo(1), EntryNo(2)])
      #expect(entries.map(\.runTime) == [Quantity(units: 10_000_000), Quantity(units: 0)])
      #expect(entries.map(\.outputQuantity) == [Quantity(units: 0), Quantity(units: 700_000)])
      let known = entries.map { entry in
        [Column.runTime, .outputQuantity, .scrapQuantity, .stopTime]
          .filter { ledger.exported($0, at: entry.place) }
      }
      #expect(known == [[.runTime], [.outputQuantity, .scrapQuantity]])
      #expect(problems.count { $0.code == .wNotExported } == 2)
    }
  }

  @Test func `of a capacity row in two files the measures of both are known`() throws {
    let (ledger, problems) = read([
      Self.capacity + ",Run Time\n1,2026-01-05,A1,10,100\n3,2026-01-05,A1,10,\n",
      Self.capacity + ",Output Quantity\n1,2026-01-05,A1,10,7\n2,2026-01-06,A1,10,8\n",
    ])
    let found = try #require(ledger, "\(problems)")
    let rows = (0..<3).map { found.capacityLedgerEntries[$0] }.sorted { $0.entryNo < $1.entryNo }
    #expect(rows[0].runTime == Quantity(units: 10_000_000))
    #expect(rows[0].outputQuantity == Quantity(units: 700_000))
    #expect(rows.map { found.exported(.runTime, at: $0.place) } == [true, false, true])
    #expect(rows.map { found.exported(.outputQuantity, at: $0.place) } == [true, true, false])
  }
}
