import Diagnostics
import LedgerReading
import NativeLedger
import OutputReversal
import ProductionLedger
import Testing

@Suite("Posting to the native ledger")
struct PostingTests {
  private static let queueHeader =
    "Posting Date,Order No.,Order Line No.,Item No.,Operation No.,Run Time,Output Quantity,"
    + "Applies-to Entry,Reason Code,Reversal Id"
  private static let item = "1,2025-01-10,Output,Production,RPO1,10000,1000,50,50,Yes,0"
  private static let capacityHeader =
    "Entry No.,Posting Date,Order Type,Order No.,Order Line No.,Item No.,Operation No.,"
    + "Work Center No.,Output Quantity,Scrap Quantity,Setup Time,Run Time,Stop Time"
  private static let capacities = [
    "1,2025-01-10,Production,RPO1,10000,1000,10,100,50,0,0,100,0",
    "2,2025-01-10,Production,RPO1,10000,1000,20,100,50,0,0,75,0",
  ]

  private func imported() throws -> NativeCase {
    var ledger = NativeCase()
    _ = try ledger.take(
      NativeCase.items([Self.item]),
      NativeCase.file("capacity.csv", [Self.capacityHeader] + Self.capacities),
      NativeCase.file("orders.csv", ["Status,No.", "Released,RPO1"]))
    return ledger
  }

  private static func line(_ operation: Int, _ quantity: Int, id: String = "") -> String {
    let target = operation == 20 ? "1" : ""
    return "2025-01-20,RPO1,10000,1000,\(operation),\(quantity),\(quantity),\(target),COUNT,\(id)"
  }

  @Test func `an accepted line becomes an item and a capacity row`() throws {
    var ledger = try imported()
    let posting = try ledger.post([Self.queueHeader, Self.line(20, -4, id: "R1")])
    let receipt = try #require(posting.posted.first)
    #expect(receipt.refs == ["P-1", "P-1.C"])
    #expect(receipt.reversalID == "R1")
    #expect(receipt.order == "RPO1")
    #expect(receipt.operation == "20")
    #expect(receipt.quantity.description == "-4")
    #expect(try ledger.names() == ["I-1", "P-1", "C-1", "C-2", "P-1.C"])
    let entry = try ledger.read().itemLedgerEntries[1]
    #expect(entry.quantity.description == "-4")
    #expect(entry.appliesToEntry == EntryNo(1))
    #expect(entry.orderNo != .empty)
  }

  @Test func `an earlier operation has a capacity row alone`() throws {
    var ledger = try imported()
    #expect(try ledger.post([Self.queueHeader, Self.line(10, -4)]).posted[0].refs == ["P-1"])
    #expect(try ledger.names() == ["I-1", "C-1", "C-2", "P-1"])
  }

  @Test func `posted rows count, with who, when and why`() throws {
    var ledger = try imported()
    _ = try ledger.post([Self.queueHeader, Self.line(20, -4)])
    let read = try ledger.read()
    let posted = PostedLedger(ledger: read, rules: PostingRules())
    let history = posted.history(of: 0)
    let original = try #require(history.itemEntries.first { $0.kind == .original })
    #expect(original.remaining?.description == "46")
    // The ERP says that 50 are left, and it does not know of what was posted here.
    #expect(original.usedElsewhere == .zero)
    let reversal = try #require(history.itemEntries.first { $0.kind == .reversal })
    #expect(reversal.state == .posted)
    #expect(read.symbols.text(reversal.posting.userID) == "ANNA")
    #expect(read.symbols.text(reversal.posting.reasonCode) == "COUNT")
    #expect(reversal.posting.creationDate == PostingDate("2026-01-01"))
    #expect(read.symbols.text(reversal.posting.creationTime) == "00:00:00Z")
  }

  @Test func `a second run posts nothing twice, with and without ids`() throws {
    var ledger = try imported()
    let queue = [
      Self.queueHeader, Self.line(20, -4, id: "R1"), Self.line(20, -3), Self.line(20, -3),
    ]
    #expect(try ledger.post(queue).posted.map(\.refs[0]) == ["P-1", "P-2", "P-3"])
    let again = try ledger.post(queue)
    #expect(again.lines.isEmpty)
    #expect(again.rejected.isEmpty)
    #expect(again.known.map(\.refs) == [["P-1", "P-1.C"], ["P-2", "P-2.C"], ["P-3", "P-3.C"]])
    // A further equal line is the third of its kind.
    let third = try ledger.post(queue + [Self.line(20, -3)])
    #expect(third.posted.map(\.refs[0]) == ["P-4"])
  }

  @Test func `a rejected line is not posted, and the others are`() throws {
    var ledger = try imported()
    let posting = try ledger.post([Self.queueHeader, Self.line(20, -51), Self.line(20, -50)])
    #expect(posting.rejected.map(\.number) == [1])
    #expect(posting.posted.map(\.line) == [2])
    #expect(try ledger.post([Self.queueHeader, Self.line(20, -1)]).rejected.count == 1)
  }

  @Test func `an imported entry takes the place of the posting it repeats`() throws {
    var ledger = try imported()
    let queue = [Self.queueHeader, Self.line(20, -4, id: "R1")]
    _ = try ledger.post(queue)
    let before = ledger.bytes
    let erpItem = "2,2025-01-20,Output,Production,RPO1,10000,1000,-4,0,No,1"
    let erpCapacity = "3,2025-01-20,Production,RPO1,10000,1000,20,100,-4,0,0,-4,0"
    let result = try ledger.take(
      NativeCase.items([Self.item.replacing(",50,Yes", with: ",46,Yes"), erpItem]),
      NativeCase.file("capacity.csv", [Self.capacityHeader] + Self.capacities + [erpCapacity]))
    #expect(result.replacedPostings == 2)
    #expect(ledger.bytes.starts(with: before))
    #expect(String(decoding: result.lines, as: UTF8.self).contains(#""replaces":1,"#))
    #expect(Set(try ledger.names()) == ["I-1", "I-2", "C-1", "C-2", "C-3"])
    // The number of a posting is never used again, and its line is known by the facts.
    #expect(try ledger.post(queue).known.map(\.refs) == [["I-2", "C-3"]])
    let next = try ledger.post([Self.queueHeader, Self.line(20, -1)])
    #expect(next.posted.map(\.refs[0]) == ["P-2"])
    let original = PostedLedger(ledger: try ledger.read(), rules: PostingRules()).history(of: 0)
      .itemEntries[0]
    #expect(original.remaining?.description == "45")
    #expect(original.usedElsewhere == .zero)
    // A later line of the entry tells its state, and not again what it replaces.
    let later = try ledger.take(
      NativeCase.items([
        Self.item.replacing(",50,Yes", with: ",46,Yes"),
        erpItem.replacing(",0,No,", with: ",-1,Yes,"),
      ]))
    #expect(later.changedRows == 1)
    let replaced = try ledger.read().native?.replacedPostings[.itemLedgerEntries]
    #expect(replaced == [EntryNo(2): EntryNumbers.number(ofPosting: 1)])
    #expect(Set(try ledger.names()) == ["I-1", "I-2", "P-2", "C-1", "C-2", "C-3", "P-2.C"])
  }
}
