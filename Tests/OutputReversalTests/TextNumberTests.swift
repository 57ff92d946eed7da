import Diagnostics
import OutputReversal
import ProductionLedger
import Testing

/// Ledgers whose entry numbers are text, `4900000123.2025.1`.
@Suite("Entry numbers that are text")
struct TextNumberTests {
  /// An order of one operation with two postings of 50, the second one's number the lower as bytes.
  private static let base = """
    O,A,Released
    C,77.1,2025-01-10,A,20,50,0,0,75,0
    C,77.2,2025-01-10,A,20,50,0,0,75,0
    I,4900000123.2025.1,2025-01-10,A,10000,1000,50,,50,
    I,4900000123.2025.02,2025-01-10,A,10000,1000,50,,50,\n
    """

  private static func fixture(_ rows: String) -> PostedFixture {
    PostedFixture(base + rows, textNumbers: true)
  }

  @Test(arguments: QueueRuleTests.cases)
  func `a rule of the queue is the same with text for each entry number`(_ test: QueueCase) {
    let fixture = PostedFixture(
      test.rows, lacking: test.lacking, rules: test.rules, textNumbers: true)
    #expect(fixture.verdicts.last == test.verdict)
  }

  @Test func `a queue line reverses the entry with that text`() throws {
    let fixture = Self.fixture("Q,2025-01-11,A,1000,20,-75,-50,4900000123.2025.1")
    #expect(fixture.verdicts == ["accepted"])
    #expect(try fixture.item("A", "I-4900000123.2025.1").remaining?.description == "0")
    #expect(try fixture.item("A", "I-4900000123.2025.02").remaining?.description == "50")
  }

  @Test(arguments: [
    (
      "4900000123.2025.01",
      "there is no item entry '4900000123.2025.01'; Applies-to Entry names an entry of the item "
        + "ledger"
    ),
    (
      "77.2",
      "there is no item entry '77.2'; C-77.2 is a capacity entry, Applies-to Entry names an item "
        + "entry"
    ),
  ])
  func `an unknown Applies-to Entry is shown as it was typed`(text: String, message: String) throws
  {
    let fixture = Self.fixture("Q,2025-01-11,A,1000,20,-75,-50,\(text)")
    #expect(fixture.verdicts == ["rejected Q-APPLIES-UNKNOWN"])
    #expect(fixture.posted.diagnostics.map(\.message) == [message])
  }

  @Test func `messages and notes name the target by its text`() {
    let fixture = Self.fixture("Q,2025-01-11,A,1000,20,-75,-51,4900000123.2025.1")
    let refusal = fixture.posted.diagnostics.first
    #expect(
      refusal?.message
        == "output quantity -51 exceeds what remains of I-4900000123.2025.1: 50 of 50 can be "
        + "reversed")
    #expect(
      refusal?.notes.map(\.message)
        == ["I-4900000123.2025.1 was posted here with quantity 50"])
  }

  @Test func `entries of a day follow each other in byte order`() throws {
    #expect(
      try Self.fixture("").timeline("A").filter { $0.hasPrefix("I") }
        == ["I-4900000123.2025.02", "I-4900000123.2025.1"])
  }

  @Test func `application entries and Reversed Entry No. link by text`() throws {
    let rows = """
      I,4900000124.2025.1,2025-01-11,A,10000,1000,-50,,0,
      A,1-a,4900000124.2025.1,4900000123.2025.1,4900000124.2025.1,-50
      C,78.1,2025-01-11,A,20,-50,0,0,-75,0,reversed=Yes,reversedEntryNo=77.1
      """
    let fixture = PostedFixture(Self.base + rows, lacking: [.appliesToEntry], textNumbers: true)
    #expect(
      try fixture.item("A", "I-4900000124.2025.1").reverses.map(fixture.name)
        == "I-4900000123.2025.1")
    #expect(try fixture.pairs("A") == ["C-78.1 reversed-entry C-77.1"])
  }
}
