package import OrderReport
import OutputReversal
package import ProductionLedger

/// What is known of all orders together: the rows of lists, the log of corrections, the totals.
package struct SiteOverview: Sendable {
  /// A finding and the order it was made in.
  package struct OrderFinding: Hashable, Sendable {
    /// The order.
    package var orderNo: Symbol
    /// The finding.
    package var finding: Finding
  }

  /// What a list shows of each order, by position in `ledger.orders`.
  package private(set) var summaries: [OrderSummary] = []
  /// The posted corrections of all orders, latest first.
  package private(set) var corrections: [Correction] = []
  /// The findings of all orders, gravest first, then by order.
  package private(set) var findings: [OrderFinding] = []
  /// What became of every queue line, in the order of the queue.
  package private(set) var queue: [QueueResult] = []
  /// Rows and sums of all orders.
  package private(set) var totals = ControlTotals.zero
  /// How much was reversed, by month.
  package private(set) var monthRates: [(month: Int32, rates: ReversalRates)] = []
  /// The items that each order has entries of, by position.
  package private(set) var items: [[Symbol]] = []
  /// How many entries the story of each order has, by position.
  package private(set) var entryCounts: [Int] = []
  /// The months in which each order has postings, as year × 100 + month, by position.
  package private(set) var months: [[Int32]] = []

  /// Looks at every order once.
  ///
  /// - Complexity: O(*n*) in the rows of the ledger, on all cores.
  init(_ posted: PostedLedger, _ context: ReportContext) async {
    var parts: [(first: Int, part: SiteOverview)] = []
    await CoreWork.run(posted.ledger.orders.count, chunk: 256) { range in
      SiteOverview(range, posted, context)
    } receive: { range, part in
      parts.append((range.lowerBound, part))
      return true
    }
    var rates: [Int32: ReversalRates] = [:]
    for (_, part) in parts.sorted(by: { $0.first < $1.first }) {
      summaries += part.summaries
      corrections += part.corrections
      findings += part.findings
      items += part.items
      months += part.months
      entryCounts += part.entryCounts
      queue += part.queue
      totals += part.totals
      for (month, other) in part.monthRates { rates[month, default: .zero] += other }
    }
    monthRates = rates.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    sort(by: context.symbols)
    gatherQueue(posted, context)
  }

  /// Puts every queue line once, in order; one that names no order of the ledger is in no report.
  private mutating func gatherQueue(_ posted: PostedLedger, _ context: ReportContext) {
    var told: [EntryReference: QueueResult] = [:]
    for result in queue { told[result.reference] = result }
    queue = posted.decisions.map {
      told[.queue($0.number)] ?? QueueResult($0, context)
    }
  }

  private init(_ range: Range<Int>, _ posted: PostedLedger, _ context: ReportContext) {
    var rates: [RateGroup: ReversalRates] = [:]
    for position in range {
      let report = OrderReport(posted.history(of: position), context)
      summaries.append(report.summary)
      corrections += report.corrections.filter { $0.state == .posted }
      findings += report.findings.map { OrderFinding(orderNo: report.orderNo, finding: $0) }
      queue += report.queue.filter { $0.orderNo == report.orderNo }
      totals += report.totals
      report.addRates(to: &rates)
      let output = report.entries.filter { $0.lineIndex != nil && $0.state == .posted }
      entryCounts.append(report.entries.count)
      items.append(Self.distinct(report.lines.map(\.itemNo).filter { !$0.isEmpty }))
      months.append(Self.distinct(output.map { $0.postingDate.digits / 100 }))
    }
    for case (.month(let month), let other) in rates { monthRates.append((month, other)) }
  }

  private mutating func sort(by symbols: SymbolTable) {
    corrections.sort { left, right in
      if left.postingDate != right.postingDate { return left.postingDate > right.postingDate }
      if left.orderNo != right.orderNo { return symbols.precedes(left.orderNo, right.orderNo) }
      return false
    }
    findings = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element.finding, right.element.finding)
      let settled = (a.suppression == nil ? 0 : 1, b.suppression == nil ? 0 : 1)
      if settled.0 != settled.1 { return settled.0 < settled.1 }
      return a.level == b.level ? left.offset < right.offset : a.level > b.level
    }.map(\.element)
  }

  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: [Value] = []
    for value in values where !seen.contains(value) { seen.append(value) }
    return seen
  }
}
