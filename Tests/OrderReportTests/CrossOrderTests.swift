import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import Testing

@Suite("Other orders, other units and very large figures")
struct CrossOrderTests {
  /// The most that a quantity can be.
  private static let most = "92233720368547.75807"

  @Test func `A8 knows the user of another order's original by its register`() throws {
    var sample = LedgerSample()
    sample.item(1, "50", [.itemRegisterNo: "1"])
    sample.item(2, "50", [.orderNo: "B", .itemRegisterNo: "2"])
    sample.item(3, "-1", [.orderNo: "B", .itemRegisterNo: "3", .appliesToEntry: "1"])
    for (register, user) in [("1", "ANN"), ("2", "BOB"), ("3", "ANN")] {
      sample.add(
        .itemRegisters,
        [.no: register, .fromEntryNo: register, .toEntryNo: register, .userID: user])
    }
    let findings = try sample.report(of: "B").report.findings
    #expect(findings.map(\.code) == [.a3, .a8])
    #expect(findings.last?.references.map(\.text) == ["I-3", "I-1"])
  }

  @Test func `A4 adds up reversals beyond the range of a quantity`() throws {
    var sample = LedgerSample()
    sample.item(1, Self.most)
    sample.item(2, "-\(Self.most)", [.appliesToEntry: "1"])
    sample.item(3, "-\(Self.most)", [.appliesToEntry: "1"])
    let report = try sample.report().report
    let finding = try #require(report.findings.first { $0.code == .a4 })
    #expect(finding.references.map(\.text) == ["I-1", "I-2", "I-3"])
    #expect(finding.message.contains("184467440737095.51614"))
    #expect(report.lines[0].posted.net.description == "-\(Self.most)")
  }

  @Test func `a line whose unit is unknown is shown with the figures as written`() throws {
    var sample = LedgerSample()
    sample.order()
    sample.line()
    sample.item(1, "50")
    sample.reverse("", "-2", [.unitOfMeasureCode: "BOX", .appliesToEntry: "1"])
    let result = try #require(try sample.report().report.queue.first)
    #expect(result.codes == [.qUnit, .qNoCapacity])
    #expect(result.measures.output.description == "-2")
  }

  @Test func `a queued line counts in an operation whose order line was not exported`() throws {
    var sample = LedgerSample()
    sample.line()
    sample.line([.lineNo: "20000", .itemNo: "2000"])
    sample.item(1, "50")
    sample.capacity(1, "20", "50", run: "75", [.orderLineNo: ""])
    sample.reverse("20", "-5", run: "-7", [.appliesToEntry: "1"])
    let operation = try #require(try sample.report().report.operations.first)
    #expect(operation.orderLineNo == nil)
    #expect(operation.posted.output.net.description == "50")
    #expect(operation.afterQueue.output.net.description == "45")
    #expect(operation.afterQueue.runTime.net.description == "68")
  }
}
