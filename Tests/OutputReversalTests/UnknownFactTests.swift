import Diagnostics
import OutputReversal
import ProductionLedger
import Testing

/// What is decided where the ledger does not tell a fact, and where several rules apply at once.
@Suite("Unknown facts and several rules at once")
struct UnknownFactTests {
  /// Two order lines whose capacity entries carry no line number: their operations are shared.
  private static let shared = """
    O,A,Released
    L,A,10000,1000,50,PCS,1
    L,A,20000,2000,50,PCS,1
    C,1,2025-01-10,A,10,50,0,0,75,0
    C,2,2025-01-10,A,20,50,0,0,75,0
    I,1,2025-01-10,A,10000,1000,30,,,
    I,2,2025-01-10,A,20000,2000,20,,,\n
    """

  private static let capacityOnly = """
    O,A,Released
    C,1,2025-01-10,A,10,5,0,0,5,0,orderLineNo=10000\n
    """

  private static let twoOperations = """
    O,A,Released
    C,1,2025-01-10,A,10,50,0,0,100,0
    C,2,2025-01-10,A,20,50,0,0,75,0
    I,1,2025-01-10,A,10000,1000,50,,,\n
    """

  private static let variant = """
    O,A,Released
    I,1,2025-01-10,A,10000,1000,5,,,,variantCode=V1\n
    """

  static let cases: [QueueCase] = [
    // Items that no row tells: R25 has nothing to compare.
    QueueCase(
      "R25 no row tells an item", capacityOnly + "Q,2025-01-11,A,1000,10,-2,-2,", "accepted"),
    QueueCase(
      "R25 no item, another line",
      capacityOnly + "Q,2025-01-11,A,1000,10,-2,-2,,orderLineNo=20000", "rejected Q-ITEM"),
    QueueCase(
      "R25 no item, several lines",
      capacityOnly + "C,2,2025-01-10,A,10,5,0,0,5,0,orderLineNo=20000\n"
        + "Q,2025-01-11,A,1000,10,-2,-2,", "rejected Q-LINE-AMBIGUOUS"),
    // A variant that neither the line nor its target tells is any variant.
    QueueCase(
      "R34 unknown variant", variant + "Q,2025-01-11,A,1000,,,-5,",
      "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    QueueCase(
      "R34 unknown variant, too much", variant + "Q,2025-01-11,A,1000,,,-6,",
      "rejected Q-APPLIES-MISSING Q-FINISHED Q-NO-CAPACITY"),
    QueueCase(
      "R34 variant of another order's target",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,\n"
        + "I,2,2025-01-10,B,10000,1000,5,,,,variantCode=V1\nQ,2025-01-11,A,1000,,,-5,2",
      "rejected Q-TARGET-ORDER Q-NO-CAPACITY"),
    // Operations of an unknown line are one for all lines.
    QueueCase(
      "R32 shared operation",
      shared + "Q,2025-01-11,A,1000,10,,-30,\nQ,2025-01-11,A,2000,10,,-21,",
      "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 shared operation up to the net",
      shared + "Q,2025-01-11,A,1000,10,,-30,\nQ,2025-01-11,A,2000,10,,-20,", "accepted"),
    // Of two equal postings and one capacity entry the first has it.
    QueueCase(
      "S4 first of two entries, one row",
      "O,A,Released\nC,1,2025-01-10,A,20,5,0,0,10,0\nI,1,2025-01-10,A,10000,1000,5,,,\n"
        + "I,2,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,20,,-5,1",
      "accepted Q-TIME-LEFT"),
    QueueCase(
      "S4 second of two entries, one row",
      "O,A,Released\nC,1,2025-01-10,A,20,5,0,0,10,0\nI,1,2025-01-10,A,10000,1000,5,,,\n"
        + "I,2,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,20,,-5,2", "accepted"),
    // Every code that applies, in the order of the table (S9).
    QueueCase(
      "S9 sign and order", twoOperations + "Q,2025-01-11,B,1000,20,-1,1,1",
      "rejected Q-SIGN Q-ORDER-UNKNOWN"),
    QueueCase(
      "S9 status and target",
      "O,A,Finished\nI,1,2025-01-10,A,10000,1000,5,,,\n"
        + "Q,2025-01-11,A,1000,,,-5,9", "rejected Q-STATUS Q-APPLIES-UNKNOWN Q-NO-CAPACITY"),
    QueueCase(
      "S9 nothing, with a target", twoOperations + "Q,2025-01-11,A,1000,20,,,1",
      "rejected Q-EMPTY Q-APPLIES-IGNORED"),
    QueueCase(
      "S9 an unknown target ends the judging",
      twoOperations + "Q,2025-01-11,A,1000,20,-900,-900,9\nQ,2025-01-11,A,1000,20,-900,-900,9",
      "rejected Q-APPLIES-UNKNOWN"),
    QueueCase(
      "S9 all of a target",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,L1,locationCode=X\n"
        + "I,2,2025-01-10,B,20000,2000,5,,,L2,locationCode=Y\n"
        + "Q,2025-01-11,A,1000,,,-5,2,orderLineNo=10000,locationCode=X,lotNo=L1",
      "rejected Q-TARGET-ORDER Q-TARGET-LINE Q-TARGET-ITEM Q-TARGET-LOCATION Q-TARGET-LOT "
        + "Q-NO-CAPACITY"),
    QueueCase(
      "S9 range, period and backdated", twoOperations + "Q,2025-01-09,A,1000,20,-1,-1,1",
      "rejected Q-DATE-RANGE Q-PERIOD Q-BACKDATED"
    ) {
      $0.allowPostingFrom = PostingDate("2025-01-11")
      $0.closedTo = PostingDate("2025-01-09")
    },
    QueueCase(
      "R45 wholly reversed already",
      twoOperations + "C,3,2025-01-12,A,20,-50,0,0,-75,0\nI,2,2025-01-12,A,10000,1000,-50,1,,\n"
        + "Q,2025-01-12,A,1000,20,-75,-50,1",
      "rejected Q-REMAINING Q-OPERATION-NET Q-FINISHED Q-POSTED"),
    QueueCase(
      "R45 by lot",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,L\nI,2,2025-01-11,A,10000,1000,-5,1,,L\n"
        + "Q,2025-01-11,A,1000,,,-5,,lotNo=L",
      "rejected Q-APPLIES-MISSING Q-FINISHED Q-POSTED Q-NO-CAPACITY"),
    QueueCase(
      "R45 in another unit",
      "O,A,Released\nL,A,10000,1000,5,BOX,12\nI,1,2025-01-10,A,10000,1000,50,,,\n"
        + "I,2,2025-01-11,A,10000,1000,-12,1,,\n"
        + "Q,2025-01-11,A,1000,,,-1,1,unitOfMeasureCode=BOX",
      "rejected Q-POSTED Q-NO-CAPACITY"),
  ]

  @Test(arguments: cases)
  func `the last line is decided`(_ example: QueueCase) {
    #expect(example.found == example.verdict)
  }

  @Test func `a queued row of a shared operation is one of its rows`() throws {
    let fixture = PostedFixture(Self.shared + "Q,2025-01-11,A,1000,20,-7,-5,1")
    #expect(fixture.verdicts == ["accepted"])
    #expect(try fixture.operations("A") == ["-:10", "-:20*"])
    #expect(try fixture.capacity("A", "Q-1.C").entry.orderLineNo == nil)
    #expect(try fixture.item("A", "Q-1").entry.orderLineNo == 10000)
  }

  @Test(arguments: [
    TableKind.itemLedgerEntries, .capacityLedgerEntries, .outputJournalLines,
  ])
  func `R45 a Reversal Id is read of both ledgers and the queue`(_ kind: TableKind) {
    #expect(kind.columns.contains(.reversalID))
  }

  @Test func `applications link the rows of a file that lacks Applies-to Entry, no others`() {
    var symbols = SymbolTable()
    let order = symbols.intern("A")
    let item = symbols.intern("1000")
    let unknown = ColumnValues.unknownNumber
    // Entries 2 and 3 both take from entry 1; only the file of entry 3 lacks the column.
    let items = LedgerTable(
      places: [
        RowPlace(source: 0, line: 2), RowPlace(source: 0, line: 3), RowPlace(source: 1, line: 2),
      ],
      columns: [
        .entryNo: .numbers([1, 2, 3]),
        .postingDate: .numbers([20_250_110, 20_250_110, 20_250_110]),
        .orderNo: .symbols([order, order, order]), .itemNo: .symbols([item, item, item]),
        .quantity: .quantities([500_000, -100_000, -100_000]),
        .appliesToEntry: .numbers([unknown, unknown, unknown]),
      ])
    let applications = LedgerTable(
      places: [RowPlace(source: 2, line: 2), RowPlace(source: 2, line: 3)],
      columns: [
        .entryNo: .numbers([1, 2]), .inboundItemEntryNo: .numbers([1, 1]),
        .outboundItemEntryNo: .numbers([2, 3]),
      ])
    let columns: Set<Column> = [.entryNo, .postingDate, .orderNo, .itemNo, .quantity]
    let sources: [(String, TableKind, Set<Column>)] = [
      ("old.csv", .itemLedgerEntries, columns.union([.appliesToEntry])),
      ("new.csv", .itemLedgerEntries, columns),
      ("applications.csv", .applicationEntries, [.entryNo]),
    ]
    let ledger = Ledger(
      symbols: symbols,
      sources: sources.map { file, kind, columns in
        LedgerSource(file: file, shownName: file, kind: kind, columns: columns, rowCount: 2)
      },
      tables: [.itemLedgerEntries: items, .applicationEntries: applications], queue: [])
    let links = EntryLinks(ledger)
    #expect((0..<3).map(links.kind) == [.original, .unexplained, .reversal])
  }
}
