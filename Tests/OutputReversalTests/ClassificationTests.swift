import OutputReversal
import ProductionLedger
import Testing

@Suite("Classification and links of item entries")
struct ClassificationTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var row: String
    var kind: ItemEntryKind
    var reverses: String?
    var testDescription: String { name }
  }

  private static let originals = """
    I,1,2025-01-10,A,10000,1000,10,,,L1,variantCode=V,locationCode=BLUE
    I,2,2025-01-10,A,10000,1000,-2,1,,L1,variantCode=V,locationCode=BLUE
    """

  @Test(arguments: [
    Case(name: "output above zero", row: "5,,,L1", kind: .original),
    Case(name: "output above zero with a link", row: "5,2,,L1", kind: .original),
    Case(name: "a linked negative", row: "-3,1,,L1", kind: .reversal, reverses: "I-1"),
    Case(name: "a negative without link", row: "-3,,,L1", kind: .unexplained),
    Case(name: "a missing target", row: "-3,99,,L1", kind: .brokenLink, reverses: "I-99"),
    Case(name: "a negative target", row: "-3,2,,L1", kind: .brokenLink, reverses: "I-2"),
    Case(name: "another lot", row: "-3,1,,L2", kind: .crossLink, reverses: "I-1"),
    Case(name: "zero", row: "0,1,,L1", kind: .zero),
    Case(
      name: "consumption", row: "-3,1,,L1,entryType=Consumption", kind: .foreign),
    Case(
      name: "a positive adjustment", row: "3,,,L1,entryType=Positive Adjmt.", kind: .foreign),
  ])
  func `R3 and R5 an entry is classified by type, sign and target`(test: Case) throws {
    let fixture = PostedFixture(
      "\(Self.originals)\nI,3,2025-01-11,A,10000,1000,\(test.row),variantCode=V,locationCode=BLUE")
    let entry = try fixture.item("A", "I-3")
    #expect(entry.kind == test.kind)
    #expect(entry.reverses.map(fixture.name) == test.reverses)
    #expect(entry.link == (test.reverses == nil ? nil : .appliesTo))
  }

  @Test(arguments: [
    "B,10000,1000,-3,1,,L1,variantCode=V,locationCode=BLUE",
    "A,20000,1000,-3,1,,L1,variantCode=V,locationCode=BLUE",
    "A,10000,2000,-3,1,,L1,variantCode=V,locationCode=BLUE",
    "A,10000,1000,-3,1,,L1,variantCode=W,locationCode=BLUE",
    "A,10000,1000,-3,1,,L1,variantCode=V,locationCode=RED",
  ])
  func `R3 a target of another order, line, item, variant or location is a cross link`(
    row: String
  ) throws {
    let fixture = PostedFixture("\(Self.originals)\nI,3,2025-01-11,\(row)")
    let order = String(row.prefix(1))
    #expect(try fixture.item(order, "I-3").kind == .crossLink)
    #expect(try fixture.item("A", "I-1").reversedBy.map(fixture.name) == ["I-2", "I-3"])
    #expect(try fixture.item("A", "I-1").remaining?.description == "5")
  }

  @Test func `a column that was not exported tells nothing apart`() throws {
    let rows = Self.originals + "\nI,3,2025-01-11,A,10000,1000,-3,1,,L2,variantCode=V"
    let fixture = PostedFixture(rows, lacking: [.lotNo, .locationCode])
    #expect(try fixture.item("A", "I-3").kind == .reversal)
  }

  @Test func `a cross link is shown on both orders`() throws {
    let fixture = PostedFixture(
      """
      I,1,2025-01-10,A,10000,1000,10,,,
      I,2,2025-01-11,B,10000,1000,-3,1,,
      """)
    let mention = try #require(fixture.history("A").reversalsByOtherOrders.first)
    #expect(mention.entry.entryNo == EntryNo(2))
    #expect(mention.tiedTo == EntryNo(1))
    let target = try #require(fixture.history("B").targetsInOtherOrders.first)
    #expect(target.entry.entryNo == EntryNo(1))
    #expect(target.tiedTo == EntryNo(2))
    #expect(try fixture.figures("B") == "0/3/0/-3")
    #expect(try fixture.figures("A") == "10/0/0/10")
  }

  @Test func `without an Applies-to column application entries link`() throws {
    let rows = """
      I,1,2025-01-10,A,10000,1000,10,,,
      I,2,2025-01-10,A,10000,1000,10,,,
      I,3,2025-01-11,A,10000,1000,-3,,,
      I,4,2025-01-11,A,10000,1000,-12,,,
      A,1,1,1,,10
      A,2,2,2,,10
      A,3,3,1,3,-3
      A,4,4,1,4,-7
      A,5,4,2,4,-5
      """
    let fixture = PostedFixture(rows, lacking: [.appliesToEntry])
    #expect(try fixture.item("A", "I-3").reverses.map(fixture.name) == "I-1")
    #expect(try fixture.item("A", "I-4").kind == .unexplained)
    let withColumn = PostedFixture(rows)
    #expect(try withColumn.item("A", "I-3").kind == .unexplained)
  }

  @Test func `an output of an order of another type is no production output`() throws {
    let fixture = PostedFixture(
      """
      I,1,2025-01-10,A,10000,1000,10,,,,orderType=Assembly
      I,2,2025-01-11,B,10000,1000,-3,1,,,orderType=Production
      """)
    #expect(try fixture.item("B", "I-2").kind == .brokenLink)
    #expect(fixture.posted.ledger.orders.count == 1)
  }

  struct Remaining: CustomTestStringConvertible {
    var name: String
    var rows: String
    var asOf: String?
    var remaining: String
    var used: String?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Remaining(
      name: "not exported", rows: "I,1,2025-01-10,A,10000,1000,10,,,", remaining: "10", used: nil),
    Remaining(
      name: "exported after sales", rows: "I,1,2025-01-10,A,10000,1000,10,,7,", remaining: "7",
      used: "3"),
    Remaining(
      name: "after sales and a reversal",
      rows: """
        I,1,2025-01-10,A,10000,1000,10,,5,
        I,2,2025-01-20,A,10000,1000,-2,1,0,
        """, remaining: "5", used: "3"),
    Remaining(
      name: "before the reversal",
      rows: """
        I,1,2025-01-10,A,10000,1000,10,,5,
        I,2,2025-01-20,A,10000,1000,-2,1,0,
        """, asOf: "2025-01-15", remaining: "7", used: "3"),
    Remaining(
      name: "an export that contradicts itself",
      rows: """
        I,1,2025-01-10,A,10000,1000,10,,10,
        I,2,2025-01-20,A,10000,1000,-2,1,0,
        """, remaining: "10", used: "-2"),
  ])
  func `R9 and S1 remaining is what reversals and other uses leave`(test: Remaining) throws {
    var rules = PostingRules()
    rules.asOf = test.asOf.flatMap { PostingDate($0) }
    let entry = try PostedFixture(test.rows, rules: rules).item("A", "I-1")
    #expect(entry.remaining?.description == test.remaining)
    #expect(entry.usedElsewhere?.description == test.used)
  }

  @Test func `entry numbers far apart are found too`() throws {
    let fixture = PostedFixture(
      """
      I,7,2025-01-10,A,10000,1000,10,,,
      I,2000000000,2025-01-11,A,10000,1000,-3,7,,
      """)
    #expect(try fixture.item("A", "I-2000000000").reverses.map(fixture.name) == "I-7")
    #expect(fixture.posted.links.row(of: EntryNo(8)) == nil)
  }
}
