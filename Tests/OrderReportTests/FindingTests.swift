import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import Testing

@Suite("Findings")
struct FindingTests {
  @Test(arguments: FindingSample.all)
  func `the smallest ledger with a finding has it, with its level, entries and figures`(
    sample: FindingSample
  ) throws {
    var ledger = LedgerSample()
    sample.build(&ledger)
    let findings = try ledger.report().report.findings
    let said = findings.filter { $0.code == sample.code && $0.level == sample.level }
    #expect(said.map(\.message).contains(sample.message), "\(findings.map(\.message))")
    let finding = try #require(said.first { $0.message == sample.message })
    #expect(finding.references.map(\.text) == sample.references)
    #expect(finding.suppression == nil)
  }

  @Test func `every finding has a rule and a sample, and both have no other`() {
    let codes = Set(Code.allCases.filter { $0.rawValue.hasPrefix("A") })
    #expect(codes.count == 20)
    #expect(Set(FindingSample.all.map(\.code)) == codes)
    #expect(FindingRule.all.map(\.code) == Code.allCases.filter(codes.contains))
  }

  @Test func `a sound order has no finding`() throws {
    var ledger = LedgerSample()
    ledger.order()
    ledger.line([.finishedQuantity: "50"])
    ledger.capacity(1, "10", "50", run: "100")
    ledger.capacity(2, "20", "50", run: "75")
    ledger.item(1, "50", [.remainingQuantity: "50", .open: "Yes"])
    #expect(try ledger.report().report.findings.isEmpty)
  }

  /// R4 of contract.md section 2: a column that a file lacks is unknown, never 0.
  @Test func `without an Applies-to Entry column no negative is called unexplained by A1`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10")
    ledger.item(2, "-4")
    ledger.rows[.itemLedgerEntries] = ledger.rows[.itemLedgerEntries]?.map { row in
      row.filter { $0.key != .appliesToEntry }
    }
    let report = try ledger.report().report
    #expect(report.lines[0].posted.unexplained == QuantityTotal(units: 400_000))
    #expect(!report.findings.contains { $0.code == .a1 })
  }

  @Test func `limits of A15 and A17 are inclusive, and theirs are settings`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.postingDate: "2025-01-01"])
    ledger.item(2, "-2", [.appliesToEntry: "1", .postingDate: "2025-01-31"])
    #expect(try codes(ledger).isDisjoint(with: [.a15, .a17]))
    ledger.rules.delayDays = 29
    ledger.rules.reversalRatePercent = Quantity(units: 1_999_999)
    #expect(try codes(ledger).isSuperset(of: [.a15, .a17]))
  }

  @Test func `A5 warns only of what is not an error at the end`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "2", [.postingDate: "2025-01-09"])
    ledger.item(2, "-5", [.appliesToEntry: "1"])
    let findings = try ledger.report().report.findings.filter { $0.code == .a5 }
    #expect(findings.map(\.level) == [.error])
  }

  @Test func `A5 looks at the end of a day, not at the order of its rows`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "-4", [.appliesToEntry: "2"])
    ledger.item(2, "10")
    #expect(try !codes(ledger).contains(.a5))
  }

  @Test func `users that are not shown are not compared`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.userID: "MEG"])
    ledger.item(2, "-4", [.appliesToEntry: "1", .userID: "MEG"])
    ledger.options.users = .none
    let report = try ledger.report().report
    #expect(!report.findings.contains { $0.code == .a8 })
    #expect(report.entries.allSatisfy { $0.user.isEmpty })
  }

  @Test func `two users with the same initials are two`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.userID: "MARTIN.EGGERT"])
    ledger.item(2, "-4", [.appliesToEntry: "1", .userID: "MARIA.ENGEL"])
    ledger.options.users = .initials
    let (report, context) = try ledger.report()
    #expect(!report.findings.contains { $0.code == .a8 })
    #expect(report.entries.map { context.symbols.text($0.user) } == ["ME", "ME"])
  }

  @Test func `a settled finding stays, with its reason, and counts no more`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "10")
    ledger.item(2, "-4")
    ledger.options.suppressed = [
      ReportOptions.Suppression(code: .a1, order: "RPO1", reason: "counted twice"),
      ReportOptions.Suppression(code: .a1, order: "RPO2", reason: "another order"),
    ]
    let report = try ledger.report().report
    #expect(report.findings.first { $0.code == .a1 }?.suppression == "counted twice")
    #expect(report.worstLevel == nil)
    #expect(report.summary.suppressedCount == 1)
    #expect(report.summary.findingCount == 0)
  }

  /// S3: A11 alone looks at queue lines, and its code joins theirs.
  @Test func `A11 speaks of an accepted queue line and joins its codes`() throws {
    let report = try WorkedExample.w1.report().report
    #expect(report.findings.map(\.code) == [.a11])
    #expect(report.findings[0].references == [.queue(1)])
    #expect(report.queue[0].codes.contains(.a11))
  }

  /// S3: a queue line that reverses everything raises no rate, no delay and no date finding.
  @Test func `no other finding looks at the queue`() throws {
    var ledger = LedgerSample()
    ledger.order([.finishedDate: "2025-01-11", .reopened: "Yes"])
    ledger.item(1, "10")
    ledger.capacity(1, "20", "10")
    ledger.reverse("20", "-10", [.appliesToEntry: "1", .postingDate: "2025-06-10"])
    let report = try ledger.report().report
    #expect(report.queue[0].isAccepted)
    #expect(report.findings.isEmpty)
  }

  /// S4: none of that posting's capacity rows known, no A10.
  @Test func `A10 needs the capacity entry of both postings`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "50", [.documentNo: "A"])
    ledger.item(2, "-50", [.appliesToEntry: "1", .documentNo: "B"])
    ledger.capacity(1, "20", "50", run: "75", [.documentNo: "other"])
    ledger.capacity(2, "20", "-50", [.documentNo: "B"])
    #expect(try !codes(ledger).contains(.a10))
  }

  /// S4: the n-th row belongs to the n-th entry.
  ///
  /// C-3 answers for I-3 and C-4 for I-4, so only the
  /// second reversal leaves its time.
  @Test func `equal postings of one document are paired by number`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "5")
    ledger.item(2, "5")
    ledger.item(3, "-5", [.appliesToEntry: "1"])
    ledger.item(4, "-5", [.appliesToEntry: "2"])
    ledger.capacity(1, "20", "5", run: "7")
    ledger.capacity(2, "20", "5", run: "9")
    ledger.capacity(3, "20", "-5", run: "-7")
    ledger.capacity(4, "20", "-5")
    let findings = try ledger.report().report.findings.filter { $0.code == .a10 }
    #expect(findings.map(\.references) == [[.item(EntryNo(4)), .capacity(EntryNo(4))]])
  }

  private func codes(_ ledger: LedgerSample) throws -> Set<Code> {
    Set(try ledger.report().report.findings.map(\.code))
  }
}
