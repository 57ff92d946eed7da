import OutputReversal
import ProductionLedger
import Testing

/// The worked examples of the domain: figures as original / reversed / unexplained / net.
@Suite("Worked examples")
struct WorkedExampleTests {
  private static let seed = """
    C,1,2025-01-10,RPO1,10,50,0,0,100,0
    C,2,2025-01-10,RPO1,20,50,0,0,75,0
    I,1,2025-01-10,RPO1,10000,1000,50,,50,
    Q,2025-01-10,RPO1,1000,20,-75,-50,1
    O,RPO1,Released
    """

  @Test func `W1 a full reversal of the last operation leaves the first as it was`() throws {
    let fixture = PostedFixture(Self.seed)
    #expect(fixture.verdicts == ["accepted"])
    #expect(try fixture.figures("RPO1") == "50/50/0/0")
    #expect(try fixture.figures("RPO1", operation: "20", .output) == "50/50/0")
    #expect(try fixture.figures("RPO1", operation: "20", .runTime) == "75/75/0")
    #expect(try fixture.figures("RPO1", operation: "10", .output) == "50/0/50")
    #expect(try fixture.figures("RPO1", operation: "10", .runTime) == "100/0/100")
    let original = try fixture.item("RPO1", "I-1")
    #expect(original.remaining == .zero)
    #expect(original.remainingPosted?.description == "50")
    #expect(original.usedElsewhere == .zero)
    #expect(original.reversedBy.map(fixture.name) == ["Q-1"])
  }

  @Test func `R42 an accepted line yields an item row and a capacity row that are queued`() throws {
    let fixture = PostedFixture(Self.seed)
    let item = try fixture.item("RPO1", "Q-1")
    #expect(item.state == .queued)
    #expect(item.kind == .reversal)
    #expect(item.link == .appliesTo)
    #expect(item.reverses == .item(EntryNo(1)))
    #expect(item.entry.quantity.description == "-50")
    let capacity = try fixture.capacity("RPO1", "Q-1.C")
    #expect(capacity.state == .queued)
    #expect(capacity.reverses == nil)
    #expect(capacity.link == nil)
    #expect(capacity.entry.orderLineNo == 10000)
    #expect(try fixture.timeline("RPO1") == ["C-1", "C-2", "I-1", "Q-1.C", "Q-1"])
    #expect(try fixture.operations("RPO1") == ["10000:10", "10000:20*"])
  }

  @Test func `W5 an earlier operation is reversed without touching the item`() throws {
    let fixture = PostedFixture(
      """
      C,1,2025-02-03,RPO5,10,40,0,0,80,0
      C,2,2025-02-03,RPO5,20,36,0,0,54,0
      I,1,2025-02-03,RPO5,10000,1000,36,,36,
      O,RPO5,Released
      Q,2025-02-04,RPO5,1000,10,-8,-4,
      Q,2025-02-04,RPO5,1000,10,,-37,
      Q,2025-02-05,RPO5,1000,10,,-36,
      """)
    #expect(fixture.verdicts == ["accepted", "rejected Q-OPERATION-NET", "accepted"])
    #expect(try fixture.figures("RPO5", operation: "10", .output) == "40/40/0")
    #expect(try fixture.figures("RPO5", operation: "10", .runTime) == "80/8/72")
    #expect(try fixture.figures("RPO5", operation: "20", .output) == "36/0/36")
    #expect(try fixture.figures("RPO5") == "36/0/0/36")
    #expect(try fixture.item("RPO5", "I-1").remaining?.description == "36")
  }

  @Test func `W7 what the ERP applied by itself is used elsewhere and cannot be reversed`() throws {
    let fixture = PostedFixture(
      """
      I,1,2025-03-01,RPO7,10000,1000,10,,6,
      I,2,2025-03-02,RPO7,10000,1000,-4,,0,
      O,RPO7,Released
      Q,2025-03-03,RPO7,1000,,,-7,1
      Q,2025-03-03,RPO7,1000,,,-6,
      """)
    #expect(
      fixture.verdicts == [
        "rejected Q-REMAINING Q-FINISHED Q-NO-CAPACITY", "rejected Q-APPLIES-MISSING Q-NO-CAPACITY",
      ])
    #expect(try fixture.figures("RPO7") == "10/0/4/6")
    #expect(try fixture.item("RPO7", "I-1").usedElsewhere?.description == "4")
    #expect(try fixture.item("RPO7", "I-2").kind == .unexplained)
  }

  @Test func `W14 twin stop rows count once and pair with their twins`() throws {
    let fixture = PostedFixture(
      """
      C,1,2025-03-01,RPO14,20,20,0,0,60,15,quantity=15
      C,2,2025-03-01,RPO14,20,20,0,0,60,15,quantity=60
      C,3,2025-03-02,RPO14,20,-20,0,0,-60,-15,quantity=-15
      C,4,2025-03-02,RPO14,20,-20,0,0,-60,-15,quantity=-60
      I,1,2025-03-01,RPO14,10000,1000,20,,,
      I,2,2025-03-02,RPO14,10000,1000,-20,1,,
      """)
    #expect(try fixture.figures("RPO14", operation: "20", .output) == "20/20/0")
    #expect(try fixture.figures("RPO14", operation: "20", .runTime) == "60/60/0")
    #expect(try fixture.figures("RPO14", operation: "20", .stopTime) == "15/15/0")
    #expect(try fixture.figures("RPO14") == "20/20/0/0")
    #expect(try fixture.pairs("RPO14") == ["C-3 exact-negation C-1", "C-4 exact-negation C-2"])
  }

  @Test func `W20 two lines compete for what remains, and strictness refuses both`() throws {
    let rows = """
      I,1,2025-01-10,RPO20,10000,1000,10,,,
      O,RPO20,Released
      Q,2025-02-04,RPO20,1000,,,-6,1
      Q,2025-02-04,RPO20,1000,,,-6,1
      """
    let perLine = PostedFixture(rows)
    #expect(
      perLine.verdicts == [
        "accepted Q-NO-CAPACITY", "rejected Q-REMAINING Q-FINISHED Q-DUPLICATE Q-NO-CAPACITY",
      ])
    #expect(try perLine.figures("RPO20") == "10/6/0/4")
    #expect(try perLine.item("RPO20", "I-1").remaining?.description == "4")
    var rules = PostingRules()
    rules.isStrict = true
    let strict = PostedFixture(rows, rules: rules)
    #expect(strict.verdicts.first == "rejected Q-STRICT Q-NO-CAPACITY")
    #expect(strict.verdicts.last?.contains("Q-STRICT") == false)
    #expect(strict.posted.hasRejection)
    #expect(try strict.figures("RPO20") == "10/0/0/10")
    #expect(try strict.item("RPO20", "I-1").remaining?.description == "10")
  }
}
