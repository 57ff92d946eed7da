import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import Testing

/// What a report says where the capacity ledger file lacks the columns of some measures: unknown,
/// never 0.
@Suite("Measures that were not exported")
struct UnknownMeasureTests {
  /// A ledger with a finding, and a column that the finding needs.
  struct Need: CustomTestStringConvertible {
    var code: Code
    var column: Column
    var build: @Sendable (inout LedgerSample) -> Void

    init(_ code: Code, _ column: Column, _ build: @escaping @Sendable (inout LedgerSample) -> Void)
    {
      self.code = code
      self.column = column
      self.build = build
    }

    var testDescription: String { "\(code.rawValue) needs \(column.caption)" }
  }

  private static let itemReversed: @Sendable (inout LedgerSample) -> Void = {
    $0.item(1, "50")
    $0.item(2, "-50", [.appliesToEntry: "1"])
    $0.capacity(1, "10", "50", run: "100")
    $0.capacity(2, "20", "50", run: "75")
    $0.capacity(3, "20", "-50")
  }

  private static let reposted: @Sendable (inout LedgerSample) -> Void = {
    $0.capacity(1, "10", "5", run: "8")
    $0.capacity(2, "10", "-5", run: "-8", [.postingDate: "2025-01-11"])
    $0.capacity(3, "10", "5", run: "8", [.postingDate: "2025-01-12"])
  }

  private static let queued: @Sendable (inout LedgerSample) -> Void = {
    $0.order()
    $0.item(1, "50")
    $0.capacity(1, "10", "50", run: "100")
    $0.capacity(2, "20", "50", run: "75")
    $0.reverse("20", "-50", run: "-75", [.appliesToEntry: "1"])
  }

  static let needs: [Need] = [
    Need(.a5, .runTime) {
      $0.capacity(1, "10", "5", run: "8")
      $0.capacity(2, "10", "-5", run: "-9")
    },
    Need(.a5, .outputQuantity) {
      $0.capacity(1, "10", "5", run: "8")
      $0.capacity(2, "10", "-6", run: "-8")
    },
    Need(.a9, .scrapQuantity) {
      $0.capacity(1, "10", "5", [.scrapQuantity: "2", .reversedByEntryNo: "2"])
      $0.capacity(2, "10", "-5", [.scrapQuantity: "-1", .reversedEntryNo: "1"])
    },
    Need(.a10, .runTime, itemReversed), Need(.a10, .outputQuantity, itemReversed),
    Need(.a10, .outputQuantity) {
      $0.item(1, "50")
      $0.capacity(1, "20", "50", run: "75")
      $0.capacity(2, "20", "0", run: "-75")
    },
    Need(.a11, .outputQuantity, itemReversed), Need(.a11, .outputQuantity, queued),
    Need(.a12, .outputQuantity) {
      $0.capacity(1, "10", "40")
      $0.capacity(2, "20", "50")
    },
    Need(.a13, .setupTime) {
      $0.capacity(1, "10", "5", run: "8")
      $0.capacity(2, "10", "-1", run: "-1", [.setupTime: "-3"])
    },
    Need(.a14, .runTime, reposted), Need(.a14, .scrapQuantity, reposted),
  ]

  @Test(arguments: needs)
  func `no finding is made that needs a measure which is not known`(need: Need) throws {
    var ledger = LedgerSample()
    need.build(&ledger)
    let codes = try ledger.report().report.findings.map(\.code)
    #expect(codes.contains(need.code))
    ledger.lacking = [need.column]
    let report = try ledger.report().report
    #expect(!report.findings.contains { $0.code == need.code }, "\(report.findings)")
    #expect(!report.queue.contains { !$0.isAccepted || $0.codes.contains(need.code) })
  }

  @Test func `a finding that needs other measures stays`() throws {
    var ledger = LedgerSample()
    Self.itemReversed(&ledger)
    ledger.lacking = [.setupTime, .stopTime, .scrapQuantity]
    let codes = try Set(ledger.report().report.findings.map(\.code))
    #expect(codes.isSuperset(of: [.a10, .a11]))
  }

  /// 50 of operation 20 with run time 75, all queued to be taken back, and run time not exported.
  @Test func `a measure that is not known is null in JSON`() throws {
    var ledger = LedgerSample()
    Self.queued(&ledger)
    ledger.lacking = [.setupTime, .runTime, .stopTime]
    let (report, context) = try ledger.report()
    let json = String(decoding: OrderJSON.bytes(of: report, context), as: UTF8.self)
    let expected = [
      #"{"orderLine": 10000, "operation": "20", "last": true, "#
        + #""output": {"original": "50", "reversed": "50", "net": "0", "#
        + #""posted": {"original": "50", "reversed": "0", "net": "50"}}, "#
        + #""scrap": {"original": "0", "reversed": "0", "net": "0", "#
        + #""posted": {"original": "0", "reversed": "0", "net": "0"}}, "#
        + #""setupTime": null, "runTime": null, "stopTime": null}"#,
      #"{"ref": "C-2", "state": "posted", "postingDate": "2025-01-10", "kind": "positive", "#
        + #""orderLine": 10000, "operation": "20", "workCenter": "100", "item": "1000", "#
        + #""quantity": "50", "scrap": "0", "setupTime": null, "runTime": null, "stopTime": null,"#,
      // What is queued is told by the queue.
      #""quantity": "-50", "scrap": "0", "setupTime": "0", "runTime": "-75", "stopTime": "0","#,
      #"{"ref": "Q-1", "decision": "accepted", "codes": ["A11"]"#,
    ]
    for text in expected { #expect(json.contains(text), "\(text) in \(json)") }
  }

  @Test func `an output that is not known is null in JSON, of operations and entries`() throws {
    var ledger = LedgerSample()
    Self.queued(&ledger)
    ledger.lacking = [.outputQuantity]
    let (report, context) = try ledger.report()
    let json = String(decoding: OrderJSON.bytes(of: report, context), as: UTF8.self)
    let expected = [
      #""operation": "20", "last": true, "output": null, "scrap": {"original": "0","#,
      #""runTime": {"original": "75", "reversed": "75", "net": "0", "#
        + #""posted": {"original": "75", "reversed": "0", "net": "75"}}"#,
      #""item": "1000", "quantity": null, "scrap": "0", "setupTime": "0", "runTime": "75","#,
      #"{"ref": "Q-1", "decision": "accepted", "codes": []"#,
    ]
    for text in expected { #expect(json.contains(text), "\(text) in \(json)") }
  }

  @Test func `a measure that is not known is blank in CSV and said to be so in text`() throws {
    var ledger = LedgerSample()
    Self.queued(&ledger)
    ledger.lacking = [.scrapQuantity, .runTime]
    let (report, context) = try ledger.report()
    let csv = String(decoding: OrderCSV.bytes(of: report, context), as: UTF8.self)
    #expect(csv.contains("C-2,posted,2025-01-10,positive,10000,20,100,1000,50,,0,,0,"))
    let markdown = String(decoding: OrderMarkdown.bytes(of: report, context), as: UTF8.self)
    #expect(
      markdown.contains("| 20 (last) | 50 | 0 | 50 | not exported | 0 | not exported | 0 |"))
    #expect(markdown.contains("| C-2 | 2025-01-10 | 20 | 50 |  |  |"))
  }

  @Test func `no figure is made of a measure that is not known`() throws {
    var ledger = LedgerSample()
    Self.queued(&ledger)
    ledger.lacking = [.outputQuantity, .runTime]
    let report = try ledger.report().report
    #expect(report.operations.map(\.unknown) == [[.output, .runTime], [.output, .runTime]])
    #expect(report.operations[0].leadOverNext == nil)
    #expect(report.time(.runTime, afterQueue: false) == nil)
    #expect(
      !report.explanations.contains { if case .operation = $0.figure { true } else { false } })
    #expect(report.totals.unknown == [.output, .runTime])
  }

  @Test func `what a capacity entry takes back is not told as 0`() throws {
    var ledger = LedgerSample()
    ledger.capacity(1, "10", "5", run: "8")
    ledger.capacity(2, "10", "-5", run: "-8")
    ledger.lacking = [.outputQuantity]
    let correction = try #require(try ledger.report().report.corrections.first)
    #expect(correction.knownQuantity == nil)
    #expect(correction.share == nil)
    #expect(correction.netBefore == nil)
    #expect(correction.netAfter == nil)
    #expect(correction.measures?.runTime.description == "-8")
  }

  @Test func `a blank cell of a column that is there is 0`() throws {
    var ledger = LedgerSample()
    ledger.capacity(1, "10", "5", run: "")
    ledger.capacity(2, "10", "5", run: "8")
    let report = try ledger.report().report
    #expect(report.operations[0].known(.runTime)?.text == "8/0/8")
    #expect(report.entries[0].known(.runTime) == .zero)
  }
}
