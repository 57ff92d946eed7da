import OrderReport
import OutputReversal
import ProductionLedger
import Testing

@Suite("Corrections")
struct CorrectionTests {
  /// 40 − 4 at operation 10: of the operation's own output, and of no item.
  @Test func `a capacity entry that belongs to no item entry is a correction of its own`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "36")
    ledger.capacity(1, "10", "40", run: "80")
    ledger.capacity(2, "20", "36", run: "54")
    ledger.capacity(3, "10", "-4", run: "-8", [.postingDate: "2025-01-11"])
    let (report, context) = try ledger.report()
    #expect(report.corrections.map(\.reference) == [.capacity(EntryNo(3))])
    let correction = report.corrections[0]
    #expect(context.symbols.text(correction.operationNo) == "10")
    #expect(context.symbols.text(correction.workCenterNo) == "100")
    #expect(correction.quantity.description == "-4")
    #expect([correction.netBefore, correction.netAfter].map { $0?.description } == ["40", "36"])
    #expect(correction.original == nil)
    #expect(correction.share == nil)
    #expect(correction.daysBetween == nil)
    #expect(report.lines.map(\.posted.text) == ["36/0/0/36"])
  }

  /// R51, 3: exact negation of the latest row before it.
  @Test func `an inferred capacity link tells its method`() throws {
    var ledger = LedgerSample()
    ledger.capacity(1, "10", "40", run: "80")
    ledger.capacity(2, "10", "-40", run: "-80", [.postingDate: "2025-01-14"])
    ledger.capacity(3, "20", "36")
    let report = try ledger.report().report
    let correction = try #require(report.corrections.first)
    #expect(correction.original == .capacity(EntryNo(1)))
    #expect(correction.link == .exactNegation)
    #expect(correction.share?.description == "100.0 %")
    #expect(correction.daysBetween == 4)
    #expect(report.entries[0].reversedBy == [.capacity(EntryNo(2))])
  }

  @Test func `a reversal of another order's output names that order`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.orderNo: "RPO9", .postingDate: "2025-01-08"])
    ledger.item(2, "-4", [.appliesToEntry: "1"])
    let (report, context) = try ledger.report()
    let correction = try #require(report.corrections.first)
    #expect(correction.kind == .item(.crossLink))
    #expect(correction.originalOrderNo.map(context.symbols.text) == "RPO9")
    #expect(correction.originalQuantity?.description == "10")
    #expect(correction.daysBetween == 2)
    #expect(correction.remainingBefore == nil)
    let other = try ledger.report(of: "RPO9").report
    #expect(other.corrections.isEmpty)
    #expect(other.lines.map(\.posted.text) == ["10/0/0/10"])
    #expect(other.remaining("I-1") == "6")
    #expect(other.rates.touchedOriginals == 1)
  }

  @Test func `a correction without a link has no original, share or days`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10")
    ledger.item(2, "-4")
    ledger.item(3, "-1", [.appliesToEntry: "99"])
    let corrections = try ledger.report().report.corrections
    #expect(corrections.map(\.kind) == [.item(.unexplained), .item(.brokenLink)])
    #expect(corrections.map(\.originalQuantity) == [nil, nil])
    #expect(corrections.map { $0.share == nil && $0.daysBetween == nil } == [true, true])
    #expect(corrections.map(\.netAfter?.description) == ["6", "5"])
  }

  /// Posted rows see posted rows only: the queued −3 of the 11th is not in the posted −2 of the
  /// 12th.
  @Test func `before and after of a posted correction do not depend on the queue`() throws {
    var ledger = LedgerSample()
    ledger.order()
    ledger.item(1, "10")
    ledger.item(2, "-2", [.appliesToEntry: "1", .postingDate: "2025-01-12"])
    ledger.capacity(1, "20", "10")
    ledger.capacity(2, "20", "-2", [.postingDate: "2025-01-12"])
    ledger.reverse("20", "-3", [.appliesToEntry: "1", .postingDate: "2025-01-11"])
    let corrections = try ledger.report().report.corrections
    #expect(corrections.map(\.reference.text) == ["Q-1", "I-2"])
    #expect(corrections.map(\.netBefore?.description) == ["10", "10"])
    #expect(corrections.map(\.netAfter?.description) == ["7", "8"])
    #expect(corrections.map { $0.remainingBefore?.description } == ["10", "10"])
    #expect(corrections.map { $0.remainingAfter?.description } == ["7", "8"])
  }

  /// S4: by register where both tables have it, so two postings of one document are told apart.
  @Test func `the capacity entry of a correction is found by register`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "5", [.itemRegisterNo: "1"])
    ledger.item(2, "5", [.itemRegisterNo: "2"])
    ledger.item(3, "-5", [.appliesToEntry: "2", .itemRegisterNo: "3"])
    ledger.capacity(1, "20", "5", run: "7", [.itemRegisterNo: "1"])
    ledger.capacity(2, "20", "5", run: "9", [.itemRegisterNo: "2"])
    ledger.capacity(3, "20", "-5", run: "-9", [.itemRegisterNo: "3"])
    let report = try ledger.report().report
    #expect(report.corrections.map(\.reference.text) == ["I-3"])
    #expect(report.corrections[0].measures?.runTime.description == "-9")
  }

  @Test(arguments: [
    ("10", "0", "open"), ("10", "4", "partly reversed"), ("10", "10", "fully reversed"),
  ])
  func `R50 tells how much of an original is left`(
    output: String, reversed: String, use: String
  ) throws {
    var ledger = LedgerSample()
    ledger.item(1, output)
    if reversed != "0" { ledger.item(2, "-\(reversed)", [.appliesToEntry: "1"]) }
    #expect(try ledger.report().report.entries[0].use?.rawValue == use)
  }

  @Test func `R50 calls an original used of which nothing is left but what was reversed`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.remainingQuantity: "0"])
    let report = try ledger.report().report
    #expect(report.entries[0].use == .used)
    #expect(report.openOriginals.isEmpty)
  }

  /// 10 of item 1000 and 5 of 2000 by ANNA in January, 5 taken back by MEG in February.
  @Test func `rates are grouped by what each row says of itself`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.userID: "ANNA"])
    ledger.item(2, "5", [.userID: "ANNA", .itemNo: "2000"])
    ledger.item(3, "-5", [.appliesToEntry: "1", .userID: "MEG", .postingDate: "2025-02-01"])
    ledger.capacity(1, "20", "15")
    ledger.capacity(2, "20", "-5", [.postingDate: "2025-02-01"])
    let (report, context) = try ledger.report()
    var figures: [GroupMonth: GroupFigures] = [:]
    report.addFigures(to: &figures)
    func rate(_ kind: FigureGroup.Kind, _ text: String) -> String? {
      let name = context.symbols.symbol(of: text)
      let rates = figures.filter { $0.key.group.kind == kind && $0.key.group.name == name }
        .values.reduce(into: ReversalRates.zero) { $0 += $1.rates }
      return "\(rates.reversed) of \(rates.original), \(rates.quantityRate?.description ?? "n/a")"
    }
    #expect(rate(.item, "1000") == "5 of 10, 50.0 %")
    #expect(rate(.item, "2000") == "0 of 5, 0.0 %")
    #expect(rate(.user, "ANNA") == "0 of 15, 0.0 %")
    #expect(rate(.user, "MEG") == "5 of 0, n/a")
    #expect(rate(.workCenter, "100") == "5 of 15, 33.3 %")
    let months = figures.filter { $0.key.group.kind == .item }
      .sorted { ($0.key.month, $0.value.rates.original) < ($1.key.month, $1.value.rates.original) }
      .map { "\($0.key.month) \($0.value.rates.originalRows) \($0.value.rates.reversalRows)" }
    #expect(months == ["2025-01 1 0", "2025-01 1 0", "2025-02 0 1"])
  }
}
