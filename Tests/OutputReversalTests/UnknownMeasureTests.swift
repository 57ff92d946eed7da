import OutputReversal
import ProductionLedger
import Testing

/// What is decided where the capacity ledger file lacks the columns of some measures: contract.md
/// section 2, a column that a file lacks is unknown, never 0.
@Suite("Measures that were not exported")
struct UnknownMeasureTests {
  /// Operation 10: output 50, scrap 2, setup 20, run 100, stop 5; operation 20: output 50, run 75.
  private static let order = """
    O,A,Released
    C,1,2025-01-10,A,10,50,2,20,100,5
    C,2,2025-01-10,A,20,50,0,0,75,0
    I,1,2025-01-10,A,10000,1000,50,,,\n
    """

  /// The same with all of operation 20 taken back, as a queue line had it.
  private static let reversed =
    order + """
      C,3,2025-01-13,A,20,-50,0,0,-75,0
      I,2,2025-01-13,A,10000,1000,-50,1,,\n
      """

  /// A line that takes all of operation 20 back.
  private static let whole = "Q,2025-01-13,A,1000,20,-75,-50,1"
  private static let times: Set<Column> = [.setupTime, .runTime, .stopTime]

  static let cases: [QueueCase] = [
    // R32: one more than the net, then the same where the net is not known.
    QueueCase("R32 run", order + "Q,2025-01-13,A,1000,10,-101,,", "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 no run", order + "Q,2025-01-13,A,1000,10,-101,,", "accepted", lacking: [.runTime]),
    QueueCase(
      "R32 setup", order + "Q,2025-01-13,A,1000,10,,,,setupTime=-21", "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 no setup", order + "Q,2025-01-13,A,1000,10,,,,setupTime=-21", "accepted",
      lacking: [.setupTime]),
    QueueCase(
      "R32 stop", order + "Q,2025-01-13,A,1000,10,,,,stopTime=-6", "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 no stop", order + "Q,2025-01-13,A,1000,10,,,,stopTime=-6", "accepted",
      lacking: [.stopTime]),
    QueueCase(
      "R32 scrap", order + "Q,2025-01-13,A,1000,10,,,,scrapQuantity=-3",
      "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 no scrap", order + "Q,2025-01-13,A,1000,10,,,,scrapQuantity=-3", "accepted",
      lacking: [.scrapQuantity]),
    QueueCase("R32 output", order + "Q,2025-01-13,A,1000,10,,-51,", "rejected Q-OPERATION-NET"),
    QueueCase(
      "R32 no output", order + "Q,2025-01-13,A,1000,10,,-51,", "accepted",
      lacking: [.outputQuantity]),
    // What is told still counts.
    QueueCase(
      "R32 run although no setup", order + "Q,2025-01-13,A,1000,10,-101,,",
      "rejected Q-OPERATION-NET", lacking: [.setupTime, .stopTime]),
    QueueCase(
      "R31 and R34 need no capacity entry", order + "Q,2025-01-13,A,1000,20,-75,-51,1",
      "rejected Q-REMAINING Q-FINISHED", lacking: [.outputQuantity, .runTime]),
    QueueCase(
      "R32 an operation without entries has nothing",
      order + "R,A,10000,10,15\nR,A,10000,15,20\nR,A,10000,20,\n" + "Q,2025-01-13,A,1000,15,-1,,",
      "rejected Q-OPERATION-NET", lacking: [.runTime]),
    // The page of the ERP that hides its times, and sound lines.
    QueueCase("R43 all", order + whole, "accepted"),
    QueueCase("R43 all, no times", order + whole, "accepted", lacking: times),
    QueueCase(
      "R43 all, no quantities", order + whole, "accepted",
      lacking: [.outputQuantity, .scrapQuantity]),
    // R41 needs the run time of the original, and its capacity entry.
    QueueCase("R41", order + "Q,2025-01-13,A,1000,20,,-50,1", "accepted Q-TIME-LEFT"),
    QueueCase(
      "R41 no run", order + "Q,2025-01-13,A,1000,20,,-50,1", "accepted", lacking: [.runTime]),
    QueueCase(
      "R41 no output", order + "Q,2025-01-13,A,1000,20,,-50,1", "accepted",
      lacking: [.outputQuantity]),
    QueueCase(
      "R41 no scrap", order + "Q,2025-01-13,A,1000,20,,-50,1", "accepted Q-TIME-LEFT",
      lacking: [.scrapQuantity]),
    // R45: a fact that the ledger lacks does not tell rows apart.
    QueueCase(
      "R45 all", reversed + whole, "rejected Q-REMAINING Q-OPERATION-NET Q-FINISHED Q-POSTED"),
    QueueCase(
      "R45 no times", reversed + whole, "rejected Q-REMAINING Q-FINISHED Q-POSTED",
      lacking: times),
    QueueCase(
      "R45 by the output",
      order + "C,3,2025-01-13,A,10,-5,0,0,-10,0\nQ,2025-01-13,A,1000,10,-10,-5,",
      "rejected Q-POSTED", lacking: times),
    QueueCase(
      "R45 by another output",
      order + "C,3,2025-01-13,A,10,-6,0,0,-10,0\nQ,2025-01-13,A,1000,10,-10,-5,", "accepted",
      lacking: times),
    QueueCase(
      "R45 time alone",
      order + "C,3,2025-01-13,A,10,0,0,0,-10,0\nQ,2025-01-13,A,1000,10,-10,,",
      "rejected Q-POSTED"),
    QueueCase(
      "R45 time alone, which is not told",
      order + "C,3,2025-01-13,A,10,0,0,0,-10,0\nQ,2025-01-13,A,1000,10,-10,,", "accepted",
      lacking: times),
  ]

  @Test(arguments: cases)
  func `no rule fires that needs a measure which is not known`(test: QueueCase) {
    #expect(test.found == test.verdict)
  }

  @Test func `an entry says which measures its file does not tell`() throws {
    let lacking: Set<Column> = [.scrapQuantity, .setupTime]
    let fixture = PostedFixture(Self.order + Self.whole, lacking: lacking)
    #expect(try fixture.capacity("A", "C-1").unknown == [.scrap, .setupTime])
    #expect(try fixture.capacity("A", "Q-1.C").unknown == [])
    #expect(try PostedFixture(Self.order).capacity("A", "C-1").unknown == [])
  }

  @Test func `without its times an entry is paired by what is told of it`() throws {
    let rows = """
      C,1,2025-01-10,A,10,50,2,20,100,5
      C,2,2025-01-11,A,10,-50,-2,-20,-99,-5
      """
    #expect(try PostedFixture(rows).pairs("A") == [])
    #expect(
      try PostedFixture(rows, lacking: Self.times).pairs("A") == ["C-2 exact-negation C-1"])
  }
}
