import OutputReversal
import ProductionLedger
import Testing

/// What Business Central's own tests assert of reversals, as far as our rules decide the same.
///
/// Numbers are ours where those tests take random ones; the names are those of domain.md section 4.
@Suite("Business Central's own tests")
struct BusinessCentralTests {
  static let decisions: [QueueCase] = [
    QueueCase(
      "T6 the last operation's output needs an item entry",
      "O,A,Released\nC,1,2025-01-10,A,10,7.31,0,0,0,0\nI,1,2025-01-10,A,10000,1000,7.31,,,\n"
        + "Q,2025-01-10,A,1000,10,,-7.31,", "rejected Q-APPLIES-MISSING"),
    QueueCase(
      "T7 a finished order",
      "O,A,Finished\nI,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-10,A,1000,,,-5,1",
      "rejected Q-STATUS Q-NO-CAPACITY"),
    QueueCase(
      "T8 a positive adjustment",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,\n"
        + "I,2,2025-01-10,A,10000,1000,5,,,,entryType=Positive Adjmt.\n"
        + "Q,2025-01-10,A,1000,,,-5,2", "rejected Q-TARGET-TYPE Q-NO-CAPACITY"),
    QueueCase(
      "T11 a capacity entry reversed twice",
      "O,A,Released\nC,1,2025-01-10,A,10,8,0,0,2.5,0,itemNo=1000\n"
        + "C,2,2025-01-11,A,10,-8,0,0,-2.5,0,itemNo=1000,reversedEntryNo=1\n"
        + "Q,2025-01-12,A,1000,10,-2.5,-8,", "rejected Q-OPERATION-NET"),
    QueueCase(
      "T12 the last operation without output",
      "O,A,Released\nC,1,2025-01-10,A,10,7,0,0,3,0\nC,2,2025-01-10,A,10,0,0,0,4,0\n"
        + "I,1,2025-01-10,A,10000,1000,7,,,\nQ,2025-01-11,A,1000,10,-4,,", "accepted"),
    QueueCase(
      "T14 no Applies-to",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,9,,,\nQ,2025-01-10,A,1000,,,-9,",
      "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    QueueCase(
      "T15 with Applies-to, without routing",
      "O,A,Released\nC,1,2025-01-10,A,,9,0,0,0,0,lastOutputLine=Yes\n"
        + "I,1,2025-01-10,A,10000,1000,9,,,\nQ,2025-01-10,A,1000,,,-9,1", "accepted"),
    QueueCase(
      "T18 the sole open entry of the lot",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,6,,,L\nQ,2025-01-10,A,1000,,,-6,,lotNo=L",
      "accepted Q-APPLIES-FOUND Q-NO-CAPACITY"),
    QueueCase(
      "T19 the sole open entry of the serial number",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,1,,,,serialNo=S\n"
        + "Q,2025-01-10,A,1000,,,-1,,serialNo=S", "accepted Q-APPLIES-FOUND Q-NO-CAPACITY"),
    QueueCase(
      "T20 several of the lot",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,L\nI,2,2025-01-10,A,10000,1000,5,,,L\n"
        + "Q,2025-01-10,A,1000,,,-5,,lotNo=L", "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    QueueCase(
      "T21 another lot",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,L1\nQ,2025-01-10,A,1000,,,-5,,lotNo=L2",
      "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    QueueCase(
      "T22 not enough of the lot",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,10,,5,L\nQ,2025-01-10,A,1000,,,-10,,lotNo=L",
      "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    QueueCase(
      "T23 the lot on another order line",
      "O,A,Released\nL,A,10000,1000,5,PCS,1\nL,A,20000,1000,5,PCS,1\n"
        + "I,1,2025-01-10,A,10000,1000,5,,,L\n"
        + "Q,2025-01-10,A,1000,,,-5,,lotNo=L,orderLineNo=20000",
      "rejected Q-APPLIES-MISSING Q-FINISHED Q-NO-CAPACITY"),
    QueueCase(
      "T24 subcontracted",
      "O,A,Released\nC,1,2025-01-10,A,10,5,0,0,0,0,subcontracting=Yes\n"
        + "I,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-10,A,1000,10,,-5,1",
      "rejected Q-SUBCONTRACT"),
    QueueCase(
      "T26 one of two outputs",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,6,,,\nI,2,2025-01-10,A,10000,1000,9,,,\n"
        + "Q,2025-01-10,A,1000,,,-6,1", "accepted Q-NO-CAPACITY"),
    QueueCase(
      "T27 half of output and time",
      "O,A,Released\nC,1,2025-01-10,A,10,150,0,10,3000,0\nI,1,2025-01-10,A,10000,1000,150,,,\n"
        + "Q,2025-01-10,A,1000,10,-1500,-75,1,setupTime=-5", "accepted"),
    QueueCase(
      "T30 the item of another order line",
      "O,A,Released\nL,A,10000,X1,5,PCS,1\nL,A,20000,X2,5,PCS,1\nI,1,2025-01-10,A,10000,X1,5,,,\n"
        + "Q,2025-01-10,A,X1,,,-5,1,orderLineNo=20000", "rejected Q-ITEM"),
    QueueCase(
      "T31 more than was put out",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,1,,,\nQ,2025-01-10,A,1000,,,-3,1",
      "rejected Q-REMAINING Q-FINISHED Q-NO-CAPACITY"),
    QueueCase(
      "T32 the same lot of another order",
      "O,A,Finished\nO,B,Released\nI,1,2025-01-10,A,10000,1000,5,,,L\n"
        + "I,2,2025-01-10,B,10000,1000,5,,,L\nQ,2025-01-10,B,1000,,,-5,1,lotNo=L",
      "rejected Q-TARGET-ORDER Q-NO-CAPACITY"),
    QueueCase(
      "T35 reserved for a sales order",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,5,,reservedQuantity=5\n"
        + "Q,2025-01-10,A,1000,,,-5,1", "rejected Q-RESERVED Q-NO-CAPACITY"),
    QueueCase(
      "T35 after cancelling the reservation",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,5,,reservedQuantity=0\n"
        + "Q,2025-01-10,A,1000,,,-5,1", "accepted Q-NO-CAPACITY"),
    QueueCase(
      "T47 half of it used",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,20,,10,\nQ,2025-01-10,A,1000,,,-20,1",
      "rejected Q-REMAINING Q-NO-CAPACITY"),
    QueueCase(
      "T52 an original before the earliest valuation date",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-03-11,A,1000,,,-5,1",
      "rejected Q-PERIOD Q-NO-CAPACITY",
      limits: { $0.earliestValuationDate = PostingDate("2025-02-09") }),
  ]

  @Test(arguments: decisions)
  func `a queue line is decided as Business Central decides it`(test: QueueCase) {
    #expect(test.found == test.verdict)
  }

  struct Figures: CustomTestStringConvertible {
    var name: String
    var rows: String
    var figures: String
    var item = "1000"
    var testDescription: String { name }
  }

  @Test(arguments: [
    Figures(
      name: "T34 one of two taken back",
      rows: """
        I,1,2025-01-10,A,10000,1000,10,,,
        I,2,2025-01-10,A,10000,1000,10,,,
        I,3,2025-01-10,A,10000,1000,-10,1,,
        """, figures: "20/10/0/10"),
    Figures(
      name: "T38 a negative without link",
      rows: "I,1,2025-01-10,A,10000,1000,-37.5,,,", figures: "0/0/37.5/-37.5"),
    Figures(
      name: "T49 put out, taken back, put out again",
      rows: """
        I,1,2025-01-03,A,10000,1000,40.5,,,
        I,2,2025-01-04,A,10000,1000,-40.5,1,,
        I,3,2025-01-05,A,10000,1000,81,,,
        """, figures: "121.5/40.5/0/81"),
    Figures(
      name: "T50 taken back out of order",
      rows: """
        I,1,2025-01-01,A,10000,1000,5,,,
        I,2,2025-01-01,A,10000,1000,2,,,
        I,3,2025-01-01,A,10000,1000,2,,,
        I,4,2025-01-01,A,10000,1000,2,,,
        I,5,2025-01-02,A,10000,1000,-2,3,,
        I,6,2025-01-02,A,10000,1000,-2,4,,
        I,7,2025-01-02,A,10000,1000,-2,2,,
        """, figures: "11/6/0/5"),
    Figures(
      name: "T51 the first item of a changed line",
      rows: """
        I,1,2025-01-01,A,10000,I1,4,,,
        I,2,2025-01-01,A,10000,I1,-4,1,,
        I,3,2025-01-02,A,10000,I2,4,,,
        """, figures: "4/4/0/0", item: "I1"),
    Figures(
      name: "T46 serial numbers",
      rows: """
        I,1,2025-01-01,A,10000,1000,1,,,,serialNo=S1
        I,2,2025-01-01,A,10000,1000,1,,,,serialNo=S2
        I,3,2025-01-02,A,10000,1000,-1,1,,,serialNo=S1
        I,4,2025-01-02,A,10000,1000,-1,2,,,serialNo=S2
        """, figures: "2/2/0/0"),
  ])
  func `figures of an item are those of Business Central`(test: Figures) throws {
    #expect(try PostedFixture(test.rows).figures("A", item: test.item) == test.figures)
  }

  @Test func `T10 two postings are reversed without crossing`() throws {
    let fixture = PostedFixture(
      """
      C,1,2025-01-10,A,30,14,14,8,40,0,itemRegisterNo=1
      C,2,2025-01-11,A,30,18,18,8,40,0,itemRegisterNo=2
      C,3,2025-01-12,A,30,-14,-14,-8,-40,0,itemRegisterNo=3,reversedEntryNo=1
      C,4,2025-01-13,A,30,-18,-18,-8,-40,0,itemRegisterNo=4,reversedEntryNo=2
      """)
    #expect(
      try fixture.pairs("A") == ["C-3 reversed-entry C-1", "C-4 reversed-entry C-2"])
  }

  @Test func `T44 and T45 twin rows and repeated rows are summed as posted`() throws {
    let twins = PostedFixture(
      """
      C,1,2025-01-10,A,10,15,0,12,14,11,quantity=11
      C,2,2025-01-10,A,10,15,0,12,14,11,quantity=26
      """)
    let times = try [Measure.setupTime, .runTime, .stopTime]
      .map { try twins.figures("A", operation: "10", $0) }
    #expect(times == ["12/0/12", "14/0/14", "11/0/11"])
    let row = "2025-01-10,A,10,7,2,1,3,0"
    let repeated = PostedFixture((1...4).map { "C,\($0),\(row)" }.joined(separator: "\n"))
    let sums = try [Measure.output, .scrap, .runTime, .setupTime]
      .map { try repeated.figures("A", operation: "10", $0) }
    #expect(sums == ["28/0/28", "8/0/8", "12/0/12", "4/0/4"])
  }
}
