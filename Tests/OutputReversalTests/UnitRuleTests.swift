import OutputReversal
import ProductionLedger
import Testing

@Suite("Units of the queue")
struct UnitRuleTests {
  private static let boxes = """
    O,A,Released
    L,A,10000,1000,10,BOX,12
    I,1,2025-01-10,A,10000,1000,24,,,\n
    """
  private static let pieces = """
    O,A,Released
    L,A,10000,1000,100,PCS,1
    I,1,2025-01-10,A,10000,1000,24,,,\n
    """
  private static let hours = """
    O,A,Released
    C,1,2025-01-10,A,10,5,0,0,90,0,capUnitOfMeasureCode=MIN,itemNo=1000\n
    """

  static let cases: [QueueCase] = [
    QueueCase(
      "R12 the order line's unit", boxes + "Q,2025-01-11,A,1000,,,-2,1,unitOfMeasureCode=BOX",
      "accepted Q-NO-CAPACITY"),
    QueueCase(
      "R12 compared in the base unit",
      boxes + "Q,2025-01-11,A,1000,,,-2.00001,1,unitOfMeasureCode=BOX",
      "rejected Q-REMAINING Q-FINISHED Q-NO-CAPACITY"),
    QueueCase(
      "S2 blank where the line has another unit", boxes + "Q,2025-01-11,A,1000,,,-2,1",
      "rejected Q-UNIT Q-NO-CAPACITY"),
    QueueCase(
      "S2 blank where the line has the base unit", pieces + "Q,2025-01-11,A,1000,,,-24,1",
      "accepted Q-NO-CAPACITY"),
    QueueCase(
      "S2 unknown unit", pieces + "Q,2025-01-11,A,1000,,,-2,1,unitOfMeasureCode=BOX",
      "rejected Q-UNIT Q-NO-CAPACITY"),
    QueueCase(
      "S2 a unit the line explains",
      pieces + "Q,2025-01-11,A,1000,,,-2,1,unitOfMeasureCode=BOX,qtyPerUnitOfMeasure=12",
      "accepted Q-NO-CAPACITY"),
    QueueCase(
      "S2 a unit that a row of the item explains",
      pieces + "I,2,2025-01-10,B,10000,1000,6,,,,unitOfMeasureCode=SET,qtyPerUnitOfMeasure=3\n"
        + "Q,2025-01-11,A,1000,,,-8,1,unitOfMeasureCode=SET", "accepted Q-NO-CAPACITY"),
    QueueCase(
      "S2 a unit of another item",
      pieces + "I,2,2025-01-10,B,10000,2000,6,,,,unitOfMeasureCode=SET,qtyPerUnitOfMeasure=3\n"
        + "Q,2025-01-11,A,1000,,,-8,1,unitOfMeasureCode=SET", "rejected Q-UNIT Q-NO-CAPACITY"),
    QueueCase(
      "S2 a unit that contradicts the ledger",
      boxes + "Q,2025-01-11,A,1000,,,-2,1,unitOfMeasureCode=BOX,qtyPerUnitOfMeasure=10",
      "rejected Q-UNIT Q-NO-CAPACITY"),
    QueueCase(
      "S2 rounded to nothing",
      pieces + "Q,2025-01-11,A,1000,,,-0.00001,1,unitOfMeasureCode=MG,qtyPerUnitOfMeasure=0.1",
      "rejected Q-EMPTY Q-NO-CAPACITY"),
    QueueCase(
      "S2 time converted",
      hours + "Q,2025-01-11,A,1000,10,-1.5,,,capUnitOfMeasureCode=H,qtyPerCapUnitOfMeasure=60",
      "accepted"),
    QueueCase(
      "S2 time converted beyond the net",
      hours + "Q,2025-01-11,A,1000,10,-1.51,,,capUnitOfMeasureCode=H,qtyPerCapUnitOfMeasure=60",
      "rejected Q-OPERATION-NET"),
    QueueCase(
      "S2 unknown unit of time", hours + "Q,2025-01-11,A,1000,10,-1,,,capUnitOfMeasureCode=H",
      "rejected Q-UNIT"),
  ]

  @Test(arguments: cases)
  func `a queue line is converted before it is compared`(test: QueueCase) {
    #expect(test.found == test.verdict)
  }

  @Test func `R12 the queued entry is in the base unit`() throws {
    let fixture = PostedFixture(
      Self.boxes + "Q,2025-01-11,A,1000,,,-1.5,1,unitOfMeasureCode=BOX")
    #expect(try fixture.item("A", "Q-1").entry.quantity.description == "-18")
    #expect(try fixture.item("A", "I-1").remaining?.description == "6")
  }

  @Test func `R1 a conversion rounds half away from zero`() throws {
    let fixture = PostedFixture(
      Self.pieces
        + "Q,2025-01-11,A,1000,,,-0.00003,1,unitOfMeasureCode=X,qtyPerUnitOfMeasure=0.5")
    #expect(try fixture.item("A", "Q-1").entry.quantity.description == "-0.00002")
  }
}
