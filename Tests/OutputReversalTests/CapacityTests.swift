import OutputReversal
import ProductionLedger
import Testing

@Suite("Capacity entries, operations and their order")
struct CapacityTests {
  @Test func `R4 an entry is positive, negative, mixed or zero`() throws {
    let fixture = PostedFixture(
      """
      C,1,2025-01-10,A,10,5,0,0,8,0
      C,2,2025-01-10,A,10,-5,0,0,0,0
      C,3,2025-01-10,A,10,5,0,0,-8,0
      C,4,2025-01-10,A,10,0,0,0,0,0
      """)
    #expect(
      try fixture.history("A").capacityEntries.map(\.kind)
        == [.positive, .negative, .mixed, .zero])
  }

  struct Twins: CustomTestStringConvertible {
    var name: String
    var rows: String
    var twins: [HistoricCapacityEntry.Twin]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Twins(
      name: "a pair of one register",
      rows: """
        C,1,2025-01-10,A,10,20,0,0,60,15,quantity=15,itemRegisterNo=1
        C,2,2025-01-11,A,10,20,0,0,60,15,quantity=60,itemRegisterNo=1
        """, twins: [.stopRow, .remainder]),
    Twins(
      name: "two registers",
      rows: """
        C,1,2025-01-10,A,10,20,0,0,60,15,quantity=15,itemRegisterNo=1
        C,2,2025-01-10,A,10,20,0,0,60,15,quantity=60,itemRegisterNo=2
        """, twins: [.none, .none]),
    Twins(
      name: "neighbours although another operation lies between",
      rows: """
        C,1,2025-01-10,A,10,20,0,0,60,15,quantity=15
        C,2,2025-01-10,A,20,1,0,0,1,0,quantity=1
        C,3,2025-01-10,A,10,20,0,0,60,15,quantity=60
        """, twins: [.stopRow, .none, .remainder]),
    Twins(
      name: "no neighbours",
      rows: """
        C,1,2025-01-10,A,10,20,0,0,60,15,quantity=15
        C,2,2025-01-10,A,10,1,0,0,1,0,quantity=1
        C,3,2025-01-10,A,10,20,0,0,60,15,quantity=60
        """, twins: [.none, .none, .none]),
    Twins(
      name: "two pairs from the lowest number",
      rows: """
        C,1,2025-01-10,A,10,20,0,0,15,15,quantity=15
        C,2,2025-01-10,A,10,20,0,0,15,15,quantity=15
        C,3,2025-01-10,A,10,20,0,0,15,15,quantity=15
        """, twins: [.stopRow, .remainder, .none]),
    Twins(
      name: "no Quantity exported",
      rows: """
        C,1,2025-01-10,A,10,20,0,0,60,15
        C,2,2025-01-10,A,10,20,0,0,60,15
        """, twins: [.undecided, .undecided]),
    Twins(
      name: "stop time alone, which is posted as one row",
      rows: """
        C,1,2025-01-10,A,10,0,0,0,0,15,quantity=15
        C,2,2025-01-10,A,10,0,0,0,0,15,quantity=15
        """, twins: [.none, .none]),
  ])
  func `R11 and S14 twins are neighbours with equal figures`(test: Twins) throws {
    #expect(try PostedFixture(test.rows).history("A").capacityEntries.map(\.twin) == test.twins)
  }

  struct Pairs: CustomTestStringConvertible {
    var name: String
    var rows: String
    var pairs: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Pairs(
      name: "the Reversed fields, from either side",
      rows: """
        C,1,2025-01-10,A,10,5,0,0,8,0,reversedByEntryNo=4
        C,2,2025-01-10,A,10,5,0,0,8,0
        C,3,2025-01-11,A,10,-5,0,0,-8,0,reversedEntryNo=2
        C,4,2025-01-11,A,10,-5,0,0,-8,0
        """, pairs: ["C-3 reversed-entry C-2", "C-4 reversed-entry C-1"]),
    Pairs(
      name: "never across operations",
      rows: """
        C,1,2025-01-10,A,10,5,0,0,8,0
        C,2,2025-01-11,A,20,-5,0,0,-8,0,reversedEntryNo=1
        """, pairs: []),
    Pairs(
      name: "the registers of an item reversal",
      rows: """
        C,1,2025-01-10,A,10,5,0,0,8,0,itemRegisterNo=1
        C,2,2025-01-11,A,10,5,0,0,8,0,itemRegisterNo=2
        C,3,2025-01-12,A,10,-5,0,0,-8,0,itemRegisterNo=3
        I,1,2025-01-10,A,10000,1000,5,,,,itemRegisterNo=1
        I,2,2025-01-11,A,10000,1000,5,,,,itemRegisterNo=2
        I,3,2025-01-12,A,10000,1000,-5,1,,,itemRegisterNo=3
        """, pairs: ["C-3 register C-1"]),
    Pairs(
      name: "several of a register by exact negation",
      rows: """
        C,1,2025-01-10,A,10,5,0,0,8,0,itemRegisterNo=1
        C,2,2025-01-10,A,10,3,0,0,4,0,itemRegisterNo=1
        C,3,2025-01-12,A,10,-3,0,0,-4,0,itemRegisterNo=3
        I,1,2025-01-10,A,10000,1000,3,,,,itemRegisterNo=1
        I,3,2025-01-12,A,10000,1000,-3,1,,,itemRegisterNo=3
        """, pairs: ["C-3 register C-2"]),
    Pairs(
      name: "what a register leaves open is not guessed",
      rows: """
        C,1,2025-01-09,A,10,2,0,0,3,0,itemRegisterNo=9
        C,2,2025-01-10,A,10,5,0,0,8,0,itemRegisterNo=1
        C,3,2025-01-12,A,10,-2,0,0,-3,0,itemRegisterNo=3
        I,1,2025-01-10,A,10000,1000,5,,,,itemRegisterNo=1
        I,3,2025-01-12,A,10000,1000,-2,1,,,itemRegisterNo=3
        """, pairs: []),
    Pairs(
      name: "exact negation takes the latest before",
      rows: """
        C,1,2025-01-10,A,10,5,0,0,8,0
        C,2,2025-01-11,A,10,5,0,0,8,0
        C,3,2025-01-12,A,10,-5,0,0,-8,0
        C,4,2025-01-13,A,10,5,0,0,8,0
        """, pairs: ["C-3 exact-negation C-2"]),
    Pairs(
      name: "a partial reversal stays unpaired",
      rows: """
        C,1,2025-01-10,A,10,5,0,0,8,0
        C,2,2025-01-12,A,10,-4,0,0,-8,0
        """, pairs: []),
    Pairs(
      name: "each in one pair at most",
      rows: """
        C,1,2025-01-10,A,10,5,0,0,8,0
        C,2,2025-01-12,A,10,-5,0,0,-8,0
        C,3,2025-01-13,A,10,-5,0,0,-8,0
        """, pairs: ["C-2 exact-negation C-1"]),
  ])
  func `R51 and S7 capacity entries are paired by the first rule that hits`(test: Pairs) throws {
    #expect(try PostedFixture(test.rows).pairs("A") == test.pairs)
  }

  @Test func `R50 and R51 both ends of a pair name each other`() throws {
    let fixture = PostedFixture(
      """
      C,1,2025-01-10,A,10,5,0,0,8,0
      C,2,2025-01-12,A,10,-5,0,0,-8,0
      """)
    #expect(try fixture.capacity("A", "C-1").reversedBy.map(fixture.name) == ["C-2"])
    #expect(try fixture.capacity("A", "C-2").link?.isInferred == true)
  }

  struct Operations: CustomTestStringConvertible {
    var name: String
    var rows: String
    var operations: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Operations(
      name: "by number: digits first, as numbers, equal ones by bytes, then text",
      rows: """
        C,1,2025-01-10,A,B,1,0,0,0,0
        C,2,2025-01-10,A,100,1,0,0,0,0
        C,3,2025-01-10,A,20,1,0,0,0,0
        C,4,2025-01-10,A,020,1,0,0,0,0
        C,5,2025-01-10,A,A,1,0,0,0,0
        """, operations: ["-:020", "-:20", "-:100", "-:A", "-:B"]),
    Operations(
      name: "the highest is the last where the line has an item entry",
      rows: """
        C,1,2025-01-10,A,10,1,0,0,0,0
        C,2,2025-01-10,A,9,1,0,0,0,0
        I,1,2025-01-10,A,10000,1000,1,,,
        """, operations: ["10000:9", "10000:10*"]),
    Operations(
      name: "the chain of the routing",
      rows: """
        R,A,10000,10,5
        R,A,10000,20,10
        R,A,10000,5,
        C,1,2025-01-10,A,99,1,0,0,0,0
        """, operations: ["10000:20", "10000:10", "10000:5*", "10000:99"]),
    Operations(
      name: "a parallel chain",
      rows: """
        R,A,10000,40,10|20
        R,A,10000,10,30
        R,A,10000,20,30
        R,A,10000,30,
        """, operations: ["10000:40", "10000:10", "10000:20", "10000:30*"]),
    Operations(
      name: "a routing that turns in a circle",
      rows: """
        R,A,10000,10,20
        R,A,10000,20,10
        """, operations: ["10000:10", "10000:20"]),
    Operations(
      name: "the latest row with Last Output Line",
      rows: """
        C,1,2025-01-12,A,10,1,0,0,0,0,lastOutputLine=Yes
        C,2,2025-01-10,A,20,1,0,0,0,0,lastOutputLine=Yes
        I,1,2025-01-10,A,10000,1000,1,,,
        """, operations: ["10000:10*", "10000:20"]),
    Operations(
      name: "the blank operation of an order without routing",
      rows: "C,1,2025-01-10,A,,1,0,0,0,0", operations: ["-:*"]),
    Operations(
      name: "routing lines by reference and those of every line",
      rows: """
        L,A,10000,1000,5,PCS,1,routingReferenceNo=7
        L,A,20000,1000,5,PCS,1,routingReferenceNo=8
        R,A,,10,20,routingReferenceNo=8
        R,A,,20,,routingReferenceNo=8
        R,A,,30,
        """, operations: ["10000:30*", "20000:10", "20000:20", "20000:30*"]),
  ])
  func `S6 operations follow the chain, else their numbers`(test: Operations) throws {
    #expect(try PostedFixture(test.rows).operations("A") == test.operations)
  }

  @Test func `R6 time is date, then register, then number, capacity first`() throws {
    let registered = PostedFixture(
      """
      I,1,2025-01-10,A,10000,1000,1,,,,itemRegisterNo=2
      I,2,2025-01-10,A,10000,1000,1,,,,itemRegisterNo=1
      C,9,2025-01-10,A,10,1,0,0,0,0,itemRegisterNo=2
      C,8,2025-01-11,A,10,1,0,0,0,0,itemRegisterNo=1
      """)
    #expect(try registered.timeline("A") == ["I-2", "C-9", "I-1", "C-8"])
    let plain = PostedFixture(
      """
      I,2,2025-01-10,A,10000,1000,1,,,
      I,1,2025-01-11,A,10000,1000,1,,,
      C,9,2025-01-10,A,10,1,0,0,0,0
      C,8,2025-01-10,A,10,1,0,0,0,0
      """)
    #expect(try plain.timeline("A") == ["C-8", "C-9", "I-2", "I-1"])
  }

  @Test func `S4 the n-th capacity row belongs to the n-th item entry, stop rows to none`() throws {
    let fixture = PostedFixture(
      """
      C,1,2025-01-10,A,10,5,0,0,8,2,quantity=2,documentNo=D
      C,2,2025-01-10,A,10,5,0,0,8,2,quantity=8,documentNo=D
      C,3,2025-01-10,A,10,5,0,0,9,0,quantity=9,documentNo=D
      I,1,2025-01-10,A,10000,1000,5,,,,documentNo=D
      I,2,2025-01-10,A,10000,1000,5,,,,documentNo=D
      I,3,2025-01-11,A,10000,1000,5,,,,documentNo=D
      """)
    let history = try fixture.history("A")
    func row(_ number: Int32) -> String? {
      history.capacityEntry(ofItemEntry: EntryNo(number)).map { fixture.name(of: $0.reference) }
    }
    #expect([row(1), row(2), row(3)] == ["C-2", "C-3", nil])
  }
}
