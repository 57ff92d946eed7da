import Diagnostics
import OutputReversal
import ProductionLedger
import Testing

@Suite("Rules of the queue")
struct QueueRuleTests {
  /// An order of two operations, its output of 50 posted: item entry 1, capacity entries 1 and 2.
  private static let base = """
    O,A,Released
    C,1,2025-01-10,A,10,60,2,5,100,0
    C,2,2025-01-10,A,20,50,1,0,75,0
    I,1,2025-01-10,A,10000,1000,50,,,\n
    """

  /// The same order without capacity entries and with two lots.
  private static let lots = """
    O,A,Released
    I,1,2025-01-10,A,10000,1000,6,,,L1
    I,2,2025-01-10,A,10000,1000,5,,,L2
    I,3,2025-01-10,A,10000,1000,5,,,L2\n
    """

  static let cases: [QueueCase] = [
    QueueCase("sound", base + "Q,2025-01-11,A,1000,20,-75,-50,1", "accepted"),
    // R20 to R22
    QueueCase("R20 a flaw", base + "Q,2025-01-11,A,1000,20,x,-50,1", "rejected Q-PARSE"),
    QueueCase("R20 no date", base + "Q,,A,1000,20,-75,-50,1", "rejected Q-PARSE"),
    QueueCase("R20 no order", base + "Q,2025-01-11,,1000,20,-75,-50,1", "rejected Q-PARSE"),
    QueueCase("R20 no item", base + "Q,2025-01-11,A,,20,-75,-50,1", "rejected Q-PARSE"),
    QueueCase("R21 positive", base + "Q,2025-01-11,A,1000,10,,5,", "rejected Q-SIGN"),
    QueueCase("R21 mixed", base + "Q,2025-01-11,A,1000,10,7,-5,", "rejected Q-SIGN"),
    QueueCase("R21 scrap", base + "Q,2025-01-11,A,1000,10,,,,scrapQuantity=1", "rejected Q-SIGN"),
    QueueCase("R22 nothing", base + "Q,2025-01-11,A,1000,10,,,", "rejected Q-EMPTY"),
    // R23 and R24
    QueueCase("R23 unknown", base + "Q,2025-01-11,B,1000,20,,-5,1", "rejected Q-ORDER-UNKNOWN"),
    QueueCase(
      "R24 finished", "O,A,Finished\nI,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,,,-5,1",
      "rejected Q-STATUS Q-NO-CAPACITY"),
    QueueCase(
      "R24 planned", "O,A,Planned\nI,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,,,-5,1",
      "rejected Q-STATUS Q-NO-CAPACITY"),
    QueueCase(
      "R24 unknown", "I,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,,,-5,1",
      "accepted Q-STATUS-UNKNOWN Q-NO-CAPACITY"),
    // R25 and R26
    QueueCase("R25 no such item", base + "Q,2025-01-11,A,2000,20,,-5,1", "rejected Q-ITEM"),
    QueueCase(
      "R25 no such line", base + "Q,2025-01-11,A,1000,20,,-5,1,orderLineNo=20000",
      "rejected Q-ITEM"),
    QueueCase(
      "R25 several lines fit",
      base + "I,2,2025-01-10,A,20000,1000,5,,,\nQ,2025-01-11,A,1000,20,-1,,",
      "rejected Q-LINE-AMBIGUOUS"),
    QueueCase(
      "R25 the target decides",
      lots + "I,9,2025-01-10,A,20000,1000,5,,,\nQ,2025-01-11,A,1000,,,-5,9",
      "accepted Q-NO-CAPACITY"),
    QueueCase(
      "R25 an item that only operations name",
      "O,A,Released\nC,1,2025-01-10,A,10,5,0,0,8,0,itemNo=1000\nQ,2025-01-11,A,1000,10,,-5,",
      "accepted"),
    QueueCase("R26 missing", base + "Q,2025-01-11,A,1000,,-75,-50,1", "rejected Q-OPERATION"),
    QueueCase("R26 unknown", base + "Q,2025-01-11,A,1000,30,-75,-50,1", "rejected Q-OPERATION"),
    // R27
    QueueCase(
      "R27 missing", base + "Q,2025-01-11,A,1000,20,-75,-50,", "rejected Q-APPLIES-MISSING"),
    QueueCase(
      "R27 the only one of its lot", lots + "Q,2025-01-11,A,1000,,,-6,,lotNo=L1",
      "accepted Q-APPLIES-FOUND Q-NO-CAPACITY"),
    QueueCase(
      "R27 several of its lot", lots + "Q,2025-01-11,A,1000,,,-5,,lotNo=L2",
      "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    QueueCase(
      "R27 none has so much left", lots + "Q,2025-01-11,A,1000,,,-7,,lotNo=L1",
      "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    QueueCase(
      "R27 what is queued is not left",
      lots + "Q,2025-01-11,A,1000,,,-6,1\nQ,2025-01-11,A,1000,,,-5,,lotNo=L1",
      "rejected Q-APPLIES-MISSING Q-NO-CAPACITY"),
    // R28 and R29
    QueueCase("R28 unknown", base + "Q,2025-01-11,A,1000,20,,-5,2", "rejected Q-APPLIES-UNKNOWN"),
    QueueCase(
      "R29 consumption",
      base + "I,2,2025-01-10,A,10000,1000,-5,,,,entryType=Consumption\n"
        + "Q,2025-01-11,A,1000,20,,-5,2", "rejected Q-TARGET-TYPE"),
    QueueCase(
      "R29 a reversal",
      base + "I,2,2025-01-10,A,10000,1000,-5,1,,\nQ,2025-01-11,A,1000,20,,-5,2",
      "rejected Q-TARGET-NEGATIVE"),
    // R30
    QueueCase(
      "R30 order",
      base + "I,2,2025-01-10,B,10000,1000,5,,,\nQ,2025-01-11,A,1000,20,,-5,2",
      "rejected Q-TARGET-ORDER"),
    QueueCase(
      "R30 line",
      lots + "I,9,2025-01-10,A,20000,1000,5,,,\nQ,2025-01-11,A,1000,,,-5,9,orderLineNo=10000",
      "rejected Q-TARGET-LINE Q-NO-CAPACITY"),
    QueueCase(
      "R30 item",
      lots + "I,9,2025-01-10,A,10000,2000,6,,,\nQ,2025-01-11,A,1000,,,-5,9",
      "rejected Q-TARGET-ITEM Q-NO-CAPACITY"),
    QueueCase(
      "R30 variant",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,,variantCode=V\n"
        + "I,2,2025-01-10,A,10000,1000,5,,,,variantCode=W\n"
        + "Q,2025-01-11,A,1000,,,-5,1,variantCode=W",
      "rejected Q-TARGET-VARIANT Q-NO-CAPACITY"),
    QueueCase(
      "R30 location",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,,locationCode=RED\n"
        + "Q,2025-01-11,A,1000,,,-5,1,locationCode=BLUE",
      "rejected Q-TARGET-LOCATION Q-NO-CAPACITY"),
    QueueCase(
      "R30 lot", lots + "Q,2025-01-11,A,1000,,,-5,2,lotNo=L1",
      "rejected Q-TARGET-LOT Q-NO-CAPACITY"),
    QueueCase(
      "R30 lot not exported", lots + "Q,2025-01-11,A,1000,,,-5,2,lotNo=L1",
      "accepted Q-NO-CAPACITY", lacking: [.lotNo]),
    QueueCase(
      "R30 serial number",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,1,,,,serialNo=S1\n"
        + "Q,2025-01-11,A,1000,,,-1,1,serialNo=S2",
      "rejected Q-TARGET-SERIAL Q-NO-CAPACITY"),
    // R31 and R32, R43: limits may be reached
    QueueCase(
      "R31 too much", base + "Q,2025-01-11,A,1000,20,-75,-50.00001,1",
      "rejected Q-REMAINING Q-FINISHED"),
    QueueCase(
      "R31 after a reversal",
      base + "I,2,2025-01-11,A,10000,1000,-20,1,,\nQ,2025-01-12,A,1000,20,-1,-31,1",
      "rejected Q-REMAINING Q-FINISHED"),
    QueueCase(
      "R31 used elsewhere",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,10,,4,\nQ,2025-01-11,A,1000,,,-5,1",
      "rejected Q-REMAINING Q-NO-CAPACITY"),
    QueueCase("R32 output", base + "Q,2025-01-11,A,1000,10,,-61,", "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 scrap", base + "Q,2025-01-11,A,1000,10,,-60,,scrapQuantity=-3",
      "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 time on the last operation", base + "Q,2025-01-11,A,1000,20,-76,-50,1",
      "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 and R43 up to the net", base + "Q,2025-01-11,A,1000,10,-100,-60,,scrapQuantity=-2",
      "accepted"),
    QueueCase(
      "R32 against accepted lines",
      base + "Q,2025-01-11,A,1000,10,-99,,\nQ,2025-01-12,A,1000,10,-2,,",
      "rejected Q-OPERATION-NET"),
    // R33 and R34
    QueueCase(
      "R33 earlier operation", base + "Q,2025-01-11,A,1000,10,,-5,1", "accepted Q-APPLIES-IGNORED"),
    QueueCase(
      "R33 no output", base + "Q,2025-01-11,A,1000,20,-5,,1", "accepted Q-APPLIES-IGNORED"),
    QueueCase(
      "R33 even an unknown entry", base + "Q,2025-01-11,A,1000,10,,-5,77",
      "accepted Q-APPLIES-IGNORED"),
    QueueCase(
      "R34 below zero",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,10,,,\nI,2,2025-01-10,A,10000,1000,-4,,,\n"
        + "Q,2025-01-11,A,1000,,,-7,1", "rejected Q-FINISHED Q-NO-CAPACITY"),
    // R35 to R37
    QueueCase(
      "R35 too early", base + "Q,2025-01-11,A,1000,10,,-5,", "rejected Q-DATE-RANGE",
      limits: { $0.allowPostingFrom = PostingDate("2025-01-12") }),
    QueueCase(
      "R35 too late", base + "Q,2025-01-11,A,1000,10,,-5,", "rejected Q-DATE-RANGE",
      limits: { $0.allowPostingTo = PostingDate("2025-01-10") }),
    QueueCase(
      "R35 closed", base + "Q,2025-01-11,A,1000,10,,-5,", "rejected Q-PERIOD",
      limits: { $0.closedTo = PostingDate("2025-01-11") }),
    QueueCase(
      "R35 the day after", base + "Q,2025-01-12,A,1000,10,,-5,", "accepted",
      limits: { $0.closedTo = PostingDate("2025-01-11") }),
    QueueCase(
      "R35 the target's valuation", base + "Q,2025-02-11,A,1000,20,-75,-5,1", "rejected Q-PERIOD",
      limits: { $0.earliestValuationDate = PostingDate("2025-02-01") }),
    QueueCase("R36 backdated", base + "Q,2025-01-09,A,1000,20,-75,-5,1", "accepted Q-BACKDATED"),
    QueueCase(
      "R37 future", base + "Q,2025-01-11,A,1000,10,,-5,", "accepted Q-FUTURE",
      limits: { $0.asOf = PostingDate("2025-01-10") }),
    QueueCase(
      "S1 a future line holds its quantity",
      base + "Q,2025-01-11,A,1000,20,-7,-50,1\nQ,2025-01-09,A,1000,20,-7,-1,1",
      "rejected Q-REMAINING Q-FINISHED Q-BACKDATED",
      limits: { $0.asOf = PostingDate("2025-01-10") }),
    // R38 to R41
    QueueCase(
      "R38 duplicate", base + "Q,2025-01-11,A,1000,10,,-5,\nQ,2025-01-11,A,1000,10,0,-5.0,",
      "accepted Q-DUPLICATE"),
    QueueCase(
      "R38 of a rejected line",
      base + "Q,2025-01-11,A,1000,10,,-61,\nQ,2025-01-11,A,1000,10,,-61,",
      "rejected Q-OPERATION-NET Q-DUPLICATE"),
    QueueCase(
      "R39 serial number",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,2,,,,serialNo=S\nQ,2025-01-11,A,1000,,,-2,1",
      "rejected Q-SERIAL Q-NO-CAPACITY"),
    QueueCase(
      "R40 order blocked",
      "O,A,Released,blocked=Yes\nI,1,2025-01-10,A,10000,1000,2,,,\nQ,2025-01-11,A,1000,,,-2,1",
      "rejected Q-BLOCKED Q-NO-CAPACITY"),
    QueueCase(
      "R40 center blocked",
      base + "R,A,10000,10,20,blocked=Yes\nR,A,10000,20,\n"
        + "Q,2025-01-11,A,1000,10,,-5,", "rejected Q-BLOCKED"),
    QueueCase(
      "R40 subcontracted",
      base + "R,A,10000,10,20,subcontracting=Yes\nR,A,10000,20,\n"
        + "Q,2025-01-11,A,1000,10,,-5,", "rejected Q-SUBCONTRACT"),
    QueueCase(
      "R40 reserved",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,,reservedQuantity=4\n"
        + "Q,2025-01-11,A,1000,,,-2,1", "rejected Q-RESERVED Q-NO-CAPACITY"),
    QueueCase(
      "R40 beside what is reserved",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,,reservedQuantity=4\n"
        + "Q,2025-01-11,A,1000,,,-1,1", "accepted Q-NO-CAPACITY"),
    QueueCase(
      "R40 correction",
      "O,A,Released\nI,1,2025-01-10,A,10000,1000,5,,,,correction=Yes\n"
        + "Q,2025-01-11,A,1000,,,-2,1", "rejected Q-CORRECTION Q-NO-CAPACITY"),
    QueueCase("R41 time left", base + "Q,2025-01-11,A,1000,20,,-50,1", "accepted Q-TIME-LEFT"),
    QueueCase(
      "R41 run time that the original had not",
      "O,A,Released\nC,1,2025-01-10,A,20,5,0,0,0,0\nC,2,2025-01-10,A,20,0,0,0,9,0\n"
        + "I,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,20,-9,-5,1",
      "accepted Q-TIME-LEFT"),
    QueueCase(
      "R41 not where no run time is left",
      base + "Q,2025-01-11,A,1000,20,-75,,\nQ,2025-01-11,A,1000,20,,-50,1", "accepted"),
    // S5
    QueueCase(
      "S5 routing but no capacity entries",
      "O,A,Released\nR,A,10000,10,20\nR,A,10000,20,\nI,1,2025-01-10,A,10000,1000,5,,,\n"
        + "Q,2025-01-11,A,1000,20,-8,-5,1", "accepted Q-NO-CAPACITY"),
    QueueCase(
      "S5 then R26 still holds",
      "O,A,Released\nR,A,10000,10,20\nR,A,10000,20,\nI,1,2025-01-10,A,10000,1000,5,,,\n"
        + "Q,2025-01-11,A,1000,30,-8,-5,1", "rejected Q-OPERATION"),
    // S9: what differs is said at once
    QueueCase(
      "S9 every code in the order of the table",
      base + "I,2,2025-01-10,B,20000,2000,5,,,\n"
        + "Q,2025-01-09,A,1000,20,-80,-50,2,orderLineNo=10000",
      "rejected Q-TARGET-ORDER Q-TARGET-LINE Q-TARGET-ITEM Q-REMAINING Q-OPERATION-NET "
        + "Q-DATE-RANGE Q-BACKDATED",
      limits: { $0.allowPostingFrom = PostingDate("2025-01-12") }),
    // R45
    QueueCase(
      "R45 posted already",
      base + "C,3,2025-01-11,A,20,-20,0,0,-30,0\nI,2,2025-01-11,A,10000,1000,-20,1,,\n"
        + "Q,2025-01-11,A,1000,20,-30,-20,1", "rejected Q-POSTED"),
    QueueCase(
      "R45 other time",
      base + "C,3,2025-01-11,A,20,-20,0,0,-30,0\nI,2,2025-01-11,A,10000,1000,-20,1,,\n"
        + "Q,2025-01-11,A,1000,20,-31,-20,1", "accepted"),
    QueueCase(
      "R45 each row answers once",
      base + "C,3,2025-01-11,A,20,-20,0,0,-30,0\nI,2,2025-01-11,A,10000,1000,-20,1,,\n"
        + "Q,2025-01-11,A,1000,20,-30,-20,1\nQ,2025-01-11,A,1000,20,-30,-20,1",
      "accepted Q-DUPLICATE"),
    QueueCase(
      "R45 capacity row alone",
      base + "C,3,2025-01-11,A,10,-20,0,0,-30,0\nQ,2025-01-11,A,1000,10,-30,-20,",
      "rejected Q-POSTED"),
    QueueCase(
      "R45 no Applies-to exported",
      base + "C,3,2025-01-11,A,20,-20,0,0,-30,0\nI,2,2025-01-11,A,10000,1000,-20,,,\n"
        + "Q,2025-01-11,A,1000,20,-30,-20,1", "rejected Q-POSTED", lacking: [.appliesToEntry]),
    QueueCase(
      "R45 an unexplained negative is another matter",
      base + "C,3,2025-01-11,A,20,-20,0,0,-30,0\nI,2,2025-01-11,A,10000,1000,-20,,,\n"
        + "Q,2025-01-11,A,1000,20,-30,-20,1", "accepted"),
    QueueCase(
      "R45 the same Reversal Id",
      base + "C,3,2025-01-15,A,10,-20,0,0,-30,0,reversalID=X\n"
        + "Q,2025-01-11,A,1000,10,-31,-21,,reversalID=X", "rejected Q-POSTED"),
    QueueCase(
      "R45 a tracked line whose original was found",
      lots + "I,4,2025-01-11,A,10000,1000,-6,1,,L1\nQ,2025-01-11,A,1000,,,-6,,lotNo=L1",
      "rejected Q-APPLIES-MISSING Q-POSTED Q-NO-CAPACITY"),
    // S8
    QueueCase(
      "S8 a sound line beside a rejected one",
      base + "Q,2025-01-11,A,1000,10,,-61,\nQ,2025-01-11,A,1000,10,,-1,", "rejected Q-STRICT",
      limits: { $0.isStrict = true }),
    QueueCase(
      "S8 sound lines alone", base + "Q,2025-01-11,A,1000,10,,-1,", "accepted",
      limits: { $0.isStrict = true }),
  ]

  @Test(arguments: cases)
  func `a queue line is decided by its rule`(test: QueueCase) {
    #expect(test.found == test.verdict)
  }

  @Test func `every code of the queue is provoked by a case`() {
    let verdicts = Self.cases.map(\.verdict) + UnitRuleTests.cases.map(\.verdict)
    let provoked = Set(verdicts.flatMap { $0.split(separator: " ").map(String.init) })
    #expect(provoked.filter { $0.hasPrefix("Q-") } == Set(Code.queueCodes.map(\.rawValue)))
  }
}
