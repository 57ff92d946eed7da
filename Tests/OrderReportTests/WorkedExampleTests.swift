import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import Testing

@Suite("Worked examples, ledger to report")
struct WorkedExampleTests {
  @Test func `W1 reverses the last operation and leaves the first`() throws {
    let (report, context) = try WorkedExample.w1.report()
    #expect(report.lines.map(\.afterQueue.text) == ["50/50/0/0"])
    #expect(report.lines.map(\.posted.text) == ["50/0/0/50"])
    #expect(report.text("10", .output, context) == "50/0/50")
    #expect(report.text("10", .runTime, context) == "100/0/100")
    #expect(report.text("20", .output, context) == "50/50/0")
    #expect(report.text("20", .runTime, context) == "75/75/0")
    #expect(report.remaining("I-1") == "0")
    #expect(report.queue.map(\.isAccepted) == [true])
    #expect(report.findings.map(\.code) == [.a11])
  }

  @Test func `W5 takes back at a first operation what the item never had`() throws {
    let (report, context) = try WorkedExample.w5.report()
    #expect(report.lines.map(\.afterQueue.text) == ["36/0/0/36"])
    #expect(report.text("10", .output, context) == "40/40/0")
    #expect(report.text("10", .runTime, context) == "80/8/72")
    #expect(report.text("20", .output, context) == "36/0/36")
    #expect(report.remaining("I-1") == "36")
    #expect(report.queue.map(\.isAccepted) == [true, false, true])
    #expect(report.queue[1].codes.contains(.qOperationNet))
    #expect(report.synopsis.queuedCount == 2)
    #expect(report.synopsis.rejectedCount == 1)
  }

  @Test func `W7 shows an unexplained negative and what it used`() throws {
    let report = try WorkedExample.w7.report().report
    #expect(report.lines.map(\.posted.text) == ["10/0/4/6"])
    #expect(report.lines[0].usedElsewhere == QuantityTotal(units: 400_000))
    let original = try #require(report.entries.first { $0.reference.text == "I-1" })
    #expect(original.usedElsewhere == Quantity(units: 400_000))
    #expect(report.queue.map(\.isAccepted) == [false, false])
    #expect(report.queue[0].codes.contains(.qRemaining))
    #expect(report.queue[1].codes.contains(.qAppliesMissing))
    #expect(report.findings.contains { $0.code == .a1 })
  }

  @Test func `W14 counts twin stop rows once`() throws {
    let (report, context) = try WorkedExample.w14.report()
    #expect(report.lines.map(\.posted.text) == ["20/20/0/0"])
    #expect(report.text("20", .output, context) == "20/20/0")
    #expect(report.text("20", .runTime, context) == "60/60/0")
    #expect(report.text("20", .stopTime, context) == "15/15/0")
    #expect(report.findings.contains { $0.code == .a19 })
    #expect(report.corrections.map(\.reference.text) == ["I-2"])
  }

  @Test func `W20 applies the first of two competing lines`() throws {
    var ledger = WorkedExample.w20
    let report = try ledger.report().report
    #expect(report.lines.map(\.afterQueue.text) == ["10/6/0/4"])
    #expect(report.remaining("I-1") == "4")
    #expect(report.queue.map(\.isAccepted) == [true, false])
    ledger.rules.isStrict = true
    let strict = try ledger.report().report
    #expect(strict.lines.map(\.afterQueue.text) == ["10/0/0/10"])
    #expect(strict.remaining("I-1") == "10")
    #expect(strict.queue.map(\.isAccepted) == [false, false])
  }
}
