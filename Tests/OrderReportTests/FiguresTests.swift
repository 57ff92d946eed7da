import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import Testing

@Suite("Figures of an order")
struct FiguresTests {
  /// R7: 100 + 40 put out, 30 linked, 5 cross-linked, 4 without link, 2 pointing nowhere.
  @Test func `R7 nets originals, reversals and what has no link`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "100")
    ledger.item(2, "40", [.lotNo: "L1"])
    ledger.item(3, "-30", [.appliesToEntry: "1"])
    ledger.item(4, "-5", [.appliesToEntry: "2", .lotNo: "L2"])
    ledger.item(5, "-4")
    ledger.item(6, "-2", [.appliesToEntry: "99"])
    ledger.item(7, "0")
    ledger.item(8, "-60", [.entryType: "Consumption", .itemNo: "PART"])
    let report = try ledger.report().report
    #expect(report.lines.map(\.posted.text) == ["140/35/6/99"])
    #expect(report.totals[.original].count == 2)
    #expect(report.totals[.foreign].quantity == QuantityTotal(units: -6_000_000))
    #expect(report.rates.reversalRows == 2)
    #expect(report.rates.touchedOriginals == 2)
    #expect(report.rates.quantityRate?.description == "25.0 %")
    #expect(report.rates.countRate?.description == "100.0 %")
  }

  /// R8: 50 − 20, scrap 3 − 1, setup 5 − 5, run 75 − 30, stop 4.
  @Test func `R8 tells the five measures of an operation apart`() throws {
    var ledger = LedgerSample()
    ledger.capacity(
      1, "10", "50", run: "75", [.scrapQuantity: "3", .setupTime: "5", .stopTime: "4"])
    ledger.capacity(2, "10", "-20", run: "-30", [.scrapQuantity: "-1", .setupTime: "-5"])
    let (report, context) = try ledger.report()
    let texts = Measure.allCases.map { report.text("10", $0, context) }
    #expect(texts == ["50/20/30", "3/1/2", "5/5/0", "75/30/45", "4/0/4"])
    #expect(report.operations[0].reversalCount == 1)
  }

  @Test func `R9 tells what remains and what was used elsewhere`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.remainingQuantity: "3"])
    ledger.item(2, "-4", [.appliesToEntry: "1", .remainingQuantity: "0"])
    let report = try ledger.report().report
    #expect(report.entries[0].remaining == Quantity(units: 300_000))
    #expect(report.entries[0].usedElsewhere == Quantity(units: 300_000))
    #expect(report.entries[0].use == .partlyReversed)
    #expect(report.openOriginals.map(\.reference) == [.item(EntryNo(1))])
    #expect(report.lines[0].remaining == QuantityTotal(units: 300_000))
  }

  @Test(arguments: [
    ("30", "20", "0"), ("50", "0", "0"), ("64.5", "0", "14.5"),
  ])
  func `R10 tells what is open and what was made beyond it`(
    output: String, open: String, overProduced: String
  ) throws {
    var ledger = LedgerSample()
    ledger.line()
    ledger.item(1, output)
    let line = try ledger.report().report.lines[0]
    #expect(line.finished.description == output)
    #expect(line.open?.description == open)
    #expect(line.overProduced?.description == overProduced)
  }

  /// R12 and S2: 4 boxes of 12 are 48; the base unit is that with one per unit.
  @Test func `R12 orders in the base unit and names it only where it is known`() throws {
    var ledger = LedgerSample()
    ledger.line([.quantity: "4", .unitOfMeasureCode: "BOX", .qtyPerUnitOfMeasure: "12"])
    let unknown = try ledger.report().report.lines[0]
    #expect(unknown.ordered == Quantity(units: 4_800_000))
    #expect(unknown.unit == nil)
    ledger.item(1, "10", [.unitOfMeasureCode: "PCS", .qtyPerUnitOfMeasure: "1"])
    let (report, context) = try ledger.report()
    #expect(report.lines[0].unit.map(context.symbols.text) == "PCS")
  }

  @Test func `R13 shows an order that was reversed to zero, and a line without entries`() throws {
    var ledger = LedgerSample()
    ledger.line([.lineNo: "20000", .itemNo: "2000"])
    ledger.item(1, "10")
    ledger.item(2, "-10", [.appliesToEntry: "1"])
    let report = try ledger.report().report
    #expect(report.lines.map(\.posted.text) == ["10/10/0/0", "0/0/0/0"])
    #expect(report.lines.map(\.orderLineNo) == [10000, 20000])
  }

  /// T51 of domain.md section 4: the line's item was changed from I1 to I2.
  @Test func `R14 and S11 keep the items of a changed line apart`() throws {
    var ledger = LedgerSample()
    ledger.line([.itemNo: "I2", .quantity: "4"])
    ledger.item(1, "4", [.itemNo: "I1"])
    ledger.item(2, "-4", [.itemNo: "I1", .appliesToEntry: "1"])
    ledger.item(3, "4", [.itemNo: "I2"])
    let (report, context) = try ledger.report()
    #expect(report.lines.map { context.symbols.text($0.itemNo) } == ["I2", "I1"])
    #expect(report.lines.map(\.posted.text) == ["4/0/0/4", "4/4/0/0"])
    #expect(report.lines.map { $0.ordered?.description } == ["4", nil])
    #expect(report.lines.map { $0.open?.description } == ["0", nil])
    #expect(report.lines.map(\.finished.description) == ["4", "0"])
    #expect(report.entries.map { $0.runningNet?.description } == ["4", "0", "4"])
    #expect(report.chart.map(\.net.description) == ["4", "0", "4"])
  }

  @Test func `S11 takes the order's quantity where there is no order line and one item`() throws {
    var ledger = LedgerSample()
    ledger.order([.quantity: "100"])
    ledger.item(1, "96")
    #expect(try ledger.report().report.lines.map { $0.open?.description } == ["4"])
    ledger.item(2, "1", [.itemNo: "2000"])
    #expect(try ledger.report().report.lines.map { $0.open?.description } == [nil, nil])
  }

  @Test func `R44 tells that components are not returned`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10")
    ledger.item(2, "-20", [.entryType: "Consumption", .itemNo: "PART"])
    #expect(
      try ledger.report().report.notices == [.componentsNotReturned(consumptionEntries: 1)])
  }

  /// R11: without Quantity nothing is guessed, but said.
  @Test func `R11 tells of twins merged and of twins undecided`() throws {
    #expect(
      try WorkedExample.w14.report().report.notices.map(Self.pairs) == ["merged 2"])
    var ledger = LedgerSample()
    ledger.capacity(1, "20", "20", run: "60", [.stopTime: "15"])
    ledger.capacity(2, "20", "20", run: "60", [.stopTime: "15"])
    #expect(try ledger.report().report.notices.map(Self.pairs) == ["undecided 1"])
  }

  /// S1: on 11 January 100 were out and 10 taken back; the 20 and the 5 queued came later.
  @Test func `S1 counts what is dated on or before the date`() throws {
    var ledger = LedgerSample()
    ledger.order()
    ledger.rules.asOf = PostingDate("2025-01-11")
    ledger.item(1, "100")
    ledger.item(2, "-10", [.appliesToEntry: "1", .postingDate: "2025-01-11"])
    ledger.item(3, "-20", [.appliesToEntry: "1", .postingDate: "2025-01-12"])
    ledger.capacity(1, "20", "100")
    ledger.reverse("20", "-5", [.appliesToEntry: "1", .postingDate: "2025-01-13"])
    let report = try ledger.report().report
    #expect(report.lines.map(\.posted.text) == ["100/10/0/90"])
    #expect(report.lines.map(\.afterQueue.text) == ["100/10/0/90"])
    #expect(report.entries.map(\.reference.text) == ["C-1", "I-1", "I-2"])
    #expect(report.entries[1].reversedBy.map(\.text) == ["I-2"])
    #expect(report.remaining("I-1") == "90")
    #expect(report.queue[0].codes.contains(.qFuture))
    #expect(report.synopsis.queuedCount == 0)
    #expect(report.totals.itemsShown.count == 2)
    #expect(report.totals.itemsOutside.count == 1)
    #expect(report.totals.itemRowsRead == 3)
  }

  @Test func `S2 adds times over operations only where all have one unit`() throws {
    var ledger = LedgerSample()
    ledger.capacity(1, "10", "5", run: "8", [.capUnitOfMeasureCode: "MIN"])
    ledger.capacity(2, "20", "5", run: "4", [.capUnitOfMeasureCode: "MIN"])
    let (report, context) = try ledger.report()
    let time = try #require(report.time(.runTime, afterQueue: false))
    #expect(time.total.text == "12/0/12")
    #expect(context.symbols.text(time.unit) == "MIN")
    ledger.capacity(3, "30", "5", run: "1", [.capUnitOfMeasureCode: "HOURS"])
    #expect(try ledger.report().report.time(.runTime, afterQueue: false) == nil)
  }

  @Test func `S12 lists a capacity entry with its measures and an item entry without`() throws {
    let entries = try WorkedExample.w1.report().report.entries
    #expect(entries.map(\.reference.text) == ["C-1", "C-2", "I-1", "Q-1.C", "Q-1"])
    #expect(entries.map { $0.measures?.runTime.description } == ["100", "75", nil, "-75", nil])
    #expect(entries.map { $0.runningNet?.description } == [nil, nil, "50", nil, nil])
    #expect(
      entries.map { $0.runningNetAfterQueue?.description } == [nil, nil, "50", nil, "0"])
  }

  /// 40 − 4 − 6 queued: two corrections, before and after each.
  @Test func `the reversal register tells original, share, days and what was left`() throws {
    var ledger = LedgerSample()
    ledger.order()
    ledger.item(1, "40", [.userID: "ANNA"])
    ledger.item(
      2, "-4",
      [
        .appliesToEntry: "1", .postingDate: "2025-01-12", .userID: "MEG", .reasonCode: "ERROR",
      ])
    ledger.capacity(1, "20", "40", run: "80")
    ledger.capacity(2, "20", "-4", run: "-8", [.postingDate: "2025-01-12"])
    ledger.reverse("20", "-6", run: "-12", [.appliesToEntry: "1", .postingDate: "2025-01-13"])
    let (report, context) = try ledger.report()
    #expect(report.corrections.map(\.reference.text) == ["I-2", "Q-1"])
    let posted = report.corrections[0]
    #expect(posted.original == .item(EntryNo(1)))
    #expect(posted.share?.description == "10.0 %")
    #expect(posted.daysBetween == 2)
    #expect(posted.isSameUser == false)
    #expect(posted.link == .appliesTo)
    #expect(context.symbols.text(posted.reasonCode) == "ERROR")
    #expect(context.symbols.text(posted.operationNo) == "20")
    #expect(posted.measures?.runTime == Quantity(units: -800_000))
    #expect([posted.netBefore, posted.netAfter].map { $0?.description } == ["40", "36"])
    #expect(report.corrections[1].remainingBefore?.description == "36")
    #expect(report.corrections[1].remainingAfter?.description == "30")
    #expect(report.synopsis.soleCorrection == posted)
    #expect(report.correctionLog == [posted])
  }

  @Test func `a net is derived from its entries`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "100")
    ledger.item(2, "-100", [.appliesToEntry: "1"])
    ledger.item(3, "96")
    let derivation = try #require(try ledger.report().report.explanations.first?.posted)
    #expect(derivation.net.description == "96")
    #expect(
      derivation.terms.map { "\($0.quantity) \($0.reference.text)" }
        == ["100 I-1", "-100 I-2", "96 I-3"])
  }

  private static func pairs(_ notice: ReportNotice) -> String {
    switch notice {
    case .componentsNotReturned(let count): "consumption \(count)"
    case .twinsMerged(_, let pairs): "merged \(pairs)"
    case .twinsUndecided(_, let pairs): "undecided \(pairs)"
    }
  }
}
