import Diagnostics
import OutputReversal
import ProductionLedger
import Testing

@Suite("What is said of queue lines and what they yield")
struct QueueEntryTests {
  private static let base = """
    O,RPO5,Released
    C,1,2025-02-03,RPO5,10,40,0,0,80,0
    C,2,2025-02-03,RPO5,20,36,0,0,74,0
    I,1,2025-02-03,RPO5,10000,1000,36,,,\n
    """

  @Test func `a refusal stands at its field, with the amounts and the posted row`() throws {
    let fixture = PostedFixture(Self.base + "Q,2025-02-04,RPO5,1000,20,-74,-37,1")
    let diagnostic = try #require(fixture.posted.diagnostics.first { $0.code == .qRemaining })
    #expect(diagnostic.location?.description == "queue.csv:2:29")
    #expect(diagnostic.length == 3)
    #expect(diagnostic.severity == .error)
    #expect(
      diagnostic.message
        == "output quantity -37 exceeds what remains of I-1: 36 of 36 can be reversed")
    let note = try #require(diagnostic.notes.first)
    #expect(note.location?.description == "items.csv:2:1")
    #expect(note.message == "I-1 was posted here with quantity 36")
  }

  @Test func `R31 the message says where the rest went`() throws {
    let fixture = PostedFixture(
      """
      O,A,Released
      I,1,2025-01-10,A,10000,1000,50,,36,
      I,2,2025-01-11,A,10000,1000,-10,1,,
      Q,2025-01-12,A,1000,,,-6,1
      Q,2025-01-13,A,1000,,,-31,1
      """)
    let diagnostic = try #require(fixture.posted.diagnostics.first { $0.code == .qRemaining })
    #expect(
      diagnostic.message
        == "output quantity -31 exceeds what remains of I-1: 30 of 50 can be reversed, "
        + "after 10 reversed, 4 used elsewhere, 6 queued before")
    #expect(diagnostic.notes.count == 2)
  }

  @Test(arguments: [
    ("Q,2025-02-04,RPO6,1000,20,,-1,1", "unknown order 'RPO6'; did you mean 'RPO5'?"),
    (
      "Q,2025-02-04,RPO5,1000,30,,-1,1",
      "unknown operation '30'; there are '10', '20'"
    ),
    ("Q,2025-02-04,RPO5,1000,,,-1,1", "the operation is missing; there are '10', '20'"),
    ("Q,2025-02-04,RPO5,1000,20,x,-1,1", "'x' is not a number (E-NUMBER)"),
    (
      "Q,2025-02-04,RPO5,1000,20,5,-1,1", "run time 5 is positive; a reversal takes a negative time"
    ),
    (
      "Q,2025-02-04,RPO5,1000,20,,-1,2",
      "there is no item entry 2; C-2 is a capacity entry, Applies-to Entry names an item entry"
    ),
  ])
  func `a message names what there is`(row: String, message: String) throws {
    let diagnostic = try #require(PostedFixture(Self.base + row).posted.diagnostics.first)
    #expect(diagnostic.message == message)
  }

  @Test func `R24 a finished order is to be reopened`() throws {
    let fixture = PostedFixture(
      "O,A,Finished\nI,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,,,-5,1")
    #expect(
      fixture.posted.diagnostics.first?.message
        == "order 'A' is Finished, not Released; reopen it, reverse, then finish it again")
  }

  @Test func `diagnostics come in file order, warnings of accepted lines among them`() {
    let fixture = PostedFixture(
      Self.base + "Q,2025-02-04,RPO5,1000,10,,-1,1\nQ,2025-02-04,RPO5,1000,10,,-99,\n")
    #expect(fixture.posted.diagnostics.map(\.code) == [.qAppliesIgnored, .qOperationNet])
    #expect(fixture.posted.diagnostics.map(\.severity) == [.warning, .error])
  }

  @Test func `a rejected line appears under its order and its target's`() throws {
    let fixture = PostedFixture(
      """
      O,A,Released
      I,1,2025-01-10,A,10000,1000,5,,,
      I,2,2025-01-10,B,10000,1000,5,,,
      Q,2025-01-11,A,1000,,,-5,2
      """)
    #expect(try fixture.history("A").decisions.map(\.number) == [1])
    #expect(try fixture.history("B").decisions.map(\.number) == [1])
    #expect(try fixture.history("B").itemEntries.count == 1)
  }

  @Test func `S1 a line after the as-of date is in no figure`() throws {
    var rules = PostingRules()
    rules.asOf = PostingDate("2025-02-03")
    let fixture = PostedFixture(Self.base + "Q,2025-02-04,RPO5,1000,20,-74,-36,1", rules: rules)
    #expect(fixture.verdicts == ["accepted Q-FUTURE"])
    #expect(try fixture.item("RPO5", "Q-1").isCounted == false)
    #expect(try fixture.item("RPO5", "I-1").remaining?.description == "36")
    #expect(try fixture.item("RPO5", "I-1").reversedBy == [])
    #expect(try fixture.figures("RPO5") == "36/0/0/36")
  }

  @Test func `R42 a line of an earlier operation yields a capacity row named after it`() throws {
    let fixture = PostedFixture(Self.base + "Q,2025-02-04,RPO5,1000,10,-8,-4,,userID=MEG")
    let entry = try fixture.capacity("RPO5", "Q-1")
    #expect(entry.counted.runTime.description == "-8")
    #expect(entry.kind == .negative)
    #expect(fixture.posted.ledger.symbols.text(entry.posting.userID) == "MEG")
    #expect(try fixture.history("RPO5").itemEntries.count == 1)
  }

  @Test func `R42 a first capacity row of an operation that only the routing names`() throws {
    let fixture = PostedFixture(
      """
      O,A,Released
      R,A,10000,10,
      C,1,2025-02-03,B,10,40,0,0,80,0
      I,1,2025-02-03,A,10000,1000,36,,,
      Q,2025-02-04,A,1000,10,,-36,1
      """)
    #expect(fixture.verdicts == ["accepted"])
    #expect(try fixture.figures("A", operation: "10", .output) == "0/36/-36")
  }

  @Test func `S5 without capacity the item row alone is written`() throws {
    let fixture = PostedFixture(
      "I,1,2025-01-10,A,10000,1000,5,,,\nQ,2025-01-11,A,1000,10,-9,-5,1")
    #expect(try fixture.timeline("A") == ["I-1", "Q-1"])
  }

  @Test func `R44 components are left alone`() throws {
    let fixture = PostedFixture(
      """
      O,A,Released
      I,1,2025-01-10,A,10000,1000,5,,,
      I,2,2025-01-10,A,10000,3000,-10,,,,entryType=Consumption
      Q,2025-01-11,A,1000,,,-5,1
      """)
    #expect(try fixture.timeline("A") == ["I-1", "I-2", "Q-1"])
    #expect(try fixture.item("A", "I-2").kind == .foreign)
  }

  @Test func `quantities at the end of their range are decided, not trapped`() throws {
    let most = "92233720368547.75807"
    let fixture = PostedFixture(
      """
      O,A,Released
      C,1,2025-01-10,A,10,\(most),\(most),0,\(most),0
      C,2,2025-01-10,A,10,\(most),\(most),0,\(most),0
      I,1,2025-01-10,A,10000,1000,\(most),,,
      I,2,2025-01-10,A,10000,1000,-\(most),1,,
      I,3,2025-01-10,A,10000,1000,-\(most),1,,
      Q,2025-01-11,A,1000,10,-\(most),-\(most),1
      Q,2025-01-11,A,1000,10,,-\(most),1,unitOfMeasureCode=X,qtyPerUnitOfMeasure=2
      """)
    #expect(fixture.verdicts == ["rejected Q-REMAINING Q-FINISHED", "rejected Q-UNIT Q-TIME-LEFT"])
    #expect(
      try fixture.item("A", "I-1").reversedPosted.description == "184467440737095.51614")
    #expect(try fixture.item("A", "I-1").remaining?.description == "-\(most)")
    #expect(try fixture.figures("A") == "\(most)/184467440737095.51614/0/-\(most)")
  }

  @Test func `R43 the same ledger gives the same decisions and histories`() throws {
    let rows = Self.base + "Q,2025-02-04,RPO5,1000,10,-8,-4,\nQ,2025-02-04,RPO5,1000,20,-9,-40,1"
    let first = PostedFixture(rows)
    let second = PostedFixture(rows)
    #expect(first.posted.decisions == second.posted.decisions)
    #expect(try first.history("RPO5").itemEntries == second.history("RPO5").itemEntries)
  }
}
