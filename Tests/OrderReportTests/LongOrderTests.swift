import Diagnostics
import OrderReport
import ProductionLedger
import Testing

/// Orders whose entries and lines are looked up by what they have in common.
@Suite("Orders of many lines and postings")
struct LongOrderTests {
  @Test func `each of thirty lines has its own figures`() throws {
    var ledger = LedgerSample()
    for line in 1...30 {
      let place: LedgerSample.Row = [.orderLineNo: "\(line)", .itemNo: "\(line % 3)"]
      ledger.item(line, "\(line)", place)
      ledger.item(100 + line, "-1", place.merging([.appliesToEntry: "\(line)"]) { $1 })
    }
    let report = try ledger.report().report
    #expect(report.lines.map(\.orderLineNo) == Array(1...30))
    #expect(report.lines.map(\.posted.text) == (1...30).map { "\($0)/1/0/\($0 - 1)" })
  }

  @Test func `an entry without a line counts for the one order line of its item`() throws {
    var ledger = LedgerSample()
    for line in 1...12 { ledger.line([.lineNo: "\(line)", .itemNo: "\(min(line, 11))"]) }
    ledger.item(1, "5", [.orderLineNo: "", .itemNo: "7"])
    ledger.item(2, "6", [.orderLineNo: "", .itemNo: "11"])
    let lines = try ledger.report().report.lines
    #expect(lines.first { $0.orderLineNo == 7 }?.posted.text == "5/0/0/5")
    // Lines 11 and 12 are both of item 11, so the entry counts for neither.
    #expect(lines.first { $0.orderLineNo == nil }?.posted.text == "6/0/0/6")
  }

  @Test func `A14 each of many repostings answers for one reversal of equal measures`() throws {
    var ledger = LedgerSample()
    for posting in 0..<20 {
      let register: LedgerSample.Row = [.itemRegisterNo: "\(posting + 1)"]
      ledger.item(posting + 1, "10", register)
      ledger.capacity(posting + 1, "10", "10", run: "\(posting)", register)
    }
    for posting in 0..<20 {
      let register: LedgerSample.Row = [.itemRegisterNo: "\(posting + 21)"]
      ledger.item(
        posting + 21, "-10", register.merging([.appliesToEntry: "\(posting + 1)"]) { $1 })
      ledger.capacity(posting + 21, "10", "-10", run: "-\(posting)", register)
    }
    // Posted again in the opposite order: only the run times tell which is which.
    for posting in 0..<20 {
      let register: LedgerSample.Row = [.itemRegisterNo: "\(posting + 41)"]
      ledger.item(posting + 41, "10", register)
      ledger.capacity(posting + 41, "10", "10", run: "\(19 - posting)", register)
    }
    let findings = try ledger.report().report.findings.filter { $0.code == .a14 }
    let items = findings.map { $0.references.map(\.text) }.filter { $0[0].hasPrefix("I") }
    #expect(items == (0..<20).map { ["I-\($0 + 1)", "I-\($0 + 21)", "I-\(60 - $0)"] })
  }

  @Test func `A14 an original dated after its reversal is not its own reposting`() throws {
    var ledger = LedgerSample()
    ledger.capacity(1, "10", "5", run: "3", [.postingDate: "2025-01-12"])
    ledger.capacity(
      2, "10", "-5", run: "-3", [.postingDate: "2025-01-10", .reversedEntryNo: "1"])
    #expect(try ledger.report().report.findings.allSatisfy { $0.code != .a14 })
  }
}
