import OrderReport
import OutputReversal
import ProductionLedger
import Testing

@Suite("Sums and their parts")
struct SumsTests {
  /// Every figure of every order of a random ledger is the sum of the rows that are listed.
  @Test(arguments: 1...40)
  func `every total is the sum of its rows`(seed: Int) throws {
    let ledger = RandomLedger.sample(seed: UInt64(seed))
    let posted = PostedLedger(ledger: ledger.ledger, rules: ledger.rules)
    let context = ReportContext(posted.ledger, rules: ledger.rules, options: ledger.options)
    var totals = SiteTotals.zero
    for position in 0..<posted.ledger.orders.count {
      let report = OrderReport(posted.history(of: position), context)
      expectLines(of: report, "seed \(seed)")
      expectExplanations(of: report, "seed \(seed)")
      expectOperations(of: report, "seed \(seed)")
      totals.add(report)
    }
    totals.addRowsOutsideOrders(posted.ledger)
    #expect(totals.tiesOut(with: posted.ledger), "seed \(seed)")
    let control = totals.control
    let shown = [ItemEntryKind.original, .reversal, .crossLink, .unexplained, .brokenLink].map {
      control[$0].quantity
    }.reduce(QuantityTotal.zero, +)
    #expect(totals.figures.net == shown, "seed \(seed)")
  }

  @Test func `totals and rates are the same however they are merged`() throws {
    let ledger = RandomLedger.sample(seed: 7)
    let posted = PostedLedger(ledger: ledger.ledger, rules: ledger.rules)
    let context = ReportContext(posted.ledger, rules: ledger.rules, options: ledger.options)
    let reports = (0..<posted.ledger.orders.count).map {
      OrderReport(posted.history(of: $0), context)
    }
    var forward = SiteTotals.zero
    var figures: [GroupMonth: GroupFigures] = [:]
    for report in reports {
      forward.add(report)
      report.addFigures(to: &figures)
    }
    var backward = SiteTotals.zero
    var backwardFigures: [GroupMonth: GroupFigures] = [:]
    for report in reports.reversed() {
      var part = SiteTotals.zero
      part.add(report)
      part += backward
      backward = part
      report.addFigures(to: &backwardFigures)
    }
    #expect(forward == backward)
    #expect(figures == backwardFigures)
    for kind in FigureGroup.Kind.allCases {
      let sum = figures.filter { $0.key.group.kind == kind }.values
        .reduce(into: GroupFigures.zero) { $0 += $1 }
      switch kind {
      case .item:
        #expect(sum.output == forward.figures)
        #expect(sum.scrap == forward.control.measures[.scrap].net)
        #expect(sum.rates == forward.rates)
      case .workCenter: #expect(sum.net == forward.control.measures[.output].net)
      case .user: #expect(sum.rates == forward.rates)
      }
    }
  }

  @Test func `a row of no order is outside`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10")
    ledger.item(2, "-3", [.orderNo: "", .entryType: "Sale"])
    let read = ledger.ledger
    var totals = SiteTotals.zero
    totals.add(try ledger.report().report)
    #expect(!totals.tiesOut(with: read))
    totals.addRowsOutsideOrders(read)
    #expect(totals.tiesOut(with: read))
    #expect(totals.control.itemsOutside.quantity.description == "-3")
  }

  /// 20 corrections after 20 outputs: 40 points, of which every tenth third and the last stay.
  @Test func `a sparkline has at most twelve points and ends with the net`() throws {
    var ledger = LedgerSample()
    for number in 1...40 { ledger.item(number, "1") }
    let summary = try ledger.report().report.summary
    #expect(summary.sparkline.count == 12)
    #expect(summary.sparkline.last?.net.description == "40")
    #expect(summary.sparkline.first?.net.description == "3")
  }

  @Test func `a summary tells what an index shows`() throws {
    let (report, context) = try WorkedExample.w1.report()
    let summary = report.summary
    #expect(context.symbols.text(summary.itemNo) == "1000")
    #expect(summary.firstPostingDate == PostingDate("2025-01-10"))
    #expect(summary.ordered?.description == "50")
    #expect(summary.figures.text == "50/0/0/50")
    #expect(summary.netAfterQueue.description == "0")
    #expect([summary.correctionCount, summary.queuedCount, summary.infoCount] == [0, 1, 1])
  }

  @Test(arguments: [
    (0, 5, "0.0 %"), (1, 3, "33.3 %"), (2, 3, "66.7 %"), (1, 2_000, "0.1 %"), (3, 2, "150.0 %"),
  ])
  func `a share is rounded to tenths`(part: Int, whole: Int, text: String) {
    #expect(Percentage(of: part, in: whole)?.description == text)
  }

  @Test func `a share of nothing is no number`() {
    #expect(Percentage(of: 0, in: 0) == nil)
    #expect(ReversalRates.zero.quantityRate == nil)
  }

  @Test(arguments: [
    ("MARTIN.EGGERT", "ME"), ("MEG", "M."), ("CONTOSO\\anna lee", "al"),
    ("jo.ann.van.dam@contoso.com", "jav"), ("", ""), ("é_ö", "éö"),
  ])
  func `users are named by initials`(user: String, initials: String) throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.userID: user])
    ledger.options.users = .initials
    let (report, context) = try ledger.report()
    #expect(report.entries.map { context.symbols.text($0.user) } == [initials])
  }

  private func expectLines(of report: OrderReport, _ seed: String) {
    for (index, line) in report.lines.enumerated() {
      let entries = report.entries.filter { $0.lineIndex == index }
      let posted = entries.filter { $0.state == .posted }.map(\.quantity).sum
      #expect(line.posted.net == posted, "\(seed)")
      #expect(line.afterQueue.net == entries.map(\.quantity).sum, "\(seed)")
      let last = entries.last { $0.state == .posted }?.runningNet ?? .zero
      #expect(last == line.posted.net, "\(seed)")
    }
    #expect((report.chart.last?.net ?? .zero) == report.figures(afterQueue: true).net, "\(seed)")
    let synopsis = report.synopsis
    let told = synopsis.posted + synopsis.postedAgain - synopsis.reversed - synopsis.unexplained
    #expect(told == synopsis.net, "\(seed)")
  }

  private func expectExplanations(of report: OrderReport, _ seed: String) {
    for explanation in report.explanations {
      for derivation in [explanation.posted, explanation.afterQueue].compactMap(\.self) {
        #expect(derivation.terms.map(\.quantity).sum == derivation.net, "\(seed)")
      }
      #expect(explanation.posted.terms.allSatisfy { $0.state == .posted }, "\(seed)")
    }
  }

  private func expectOperations(of report: OrderReport, _ seed: String) {
    for operation in report.operations {
      let entries = report.entries.filter {
        $0.operationNo == operation.operationNo && $0.orderLineNo == operation.orderLineNo
      }
      for measure in Measure.allCases {
        let all = entries.compactMap { $0.measures?[measure] }
        #expect(operation.afterQueue[measure].net == all.sum, "\(seed)")
      }
    }
    let rows = report.entries.filter { $0.measures != nil && $0.state == .posted }
    for measure in Measure.allCases {
      let sum = rows.compactMap { $0.measures?[measure] }.sum
      #expect(report.totals.measures[measure].net == sum, "\(seed)")
    }
  }
}

extension [Quantity] {
  /// The sum of all.
  fileprivate var sum: QuantityTotal { reduce(into: QuantityTotal.zero) { $0 += $1 } }
}
