import Diagnostics
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
  /// The slug of each order, by position.
  private(set) var slugs: [Slug] = []
  /// The posted corrections of all orders, latest first.
  package private(set) var corrections: [Correction] = []
  /// The findings of all orders, gravest first, then by order.
  package private(set) var findings: [OrderFinding] = []
  /// What became of every queue line, in the order of the queue.
  package private(set) var queue: [QueueResult] = []
  /// Figures, rows and sums of all orders.
  package private(set) var totals = SiteTotals.zero
  /// How much was reversed, by month.
  package private(set) var monthRates: [(month: PostingMonth, rates: ReversalRates)] = []
  /// How many entries the story of each order has, by position.
  package private(set) var entryCounts: [Int] = []
  /// The months in which each order has postings, as year × 100 + month, by position.
  package private(set) var months: [[Int32]] = []
  /// The items, work centers and users, by `FigureGroup.Kind.rawValue`.
  private var groups: [SiteGroups] = []
  /// What does not tie out in any order, in the order of the orders.
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages, from 0, of the entries that are not on the first page of their order's story.
  private var laterPages: [EntryReference: Int] = [:]
  /// The entries that are on no page: those dated after the as-of date.
  private var unshown: Set<EntryReference> = []
  /// What `groups` are made of.
  private var tally = GroupTally()

  /// What is known of some orders, and the position of the first of them.
  typealias Part = (first: Int, overview: SiteOverview)

  /// Looks at every order once.
  ///
  /// - Complexity: O(*n*) in the rows of the ledger, on all cores.
  static func parts(of posted: PostedLedger, _ context: ReportContext) async -> [Part] {
    var parts: [Part] = []
    await CoreWork.run(posted.ledger.orders.count, chunk: 256) { range in
      SiteOverview(range, posted, context)
    } receive: { range, part in
      parts.append((range.lowerBound, part))
      return true
    }
    return parts.sorted { $0.first < $1.first }
  }

  /// Puts together what is known of all orders.
  ///
  /// - Complexity: O(*n* log *n*) in what is known, on one core.
  init(_ parts: [Part], of posted: PostedLedger, _ context: ReportContext) {
    for (_, part) in parts {
      summaries += part.summaries
      slugs += part.slugs
      corrections += part.corrections
      findings += part.findings
      months += part.months
      entryCounts += part.entryCounts
      queue += part.queue
      totals += part.totals
      diagnostics += part.diagnostics
      laterPages.merge(part.laterPages) { page, _ in page }
      unshown.formUnion(part.unshown)
      tally += part.tally
    }
    sort()
    gatherQueue(posted, context)
    group(posted, context)
  }

  /// The items, the work centers or the users.
  package func groups(_ kind: FigureGroup.Kind) -> SiteGroups { groups[Int(kind.rawValue)] }

  /// Sorts what was gathered by item, work center and user.
  private mutating func group(_ posted: PostedLedger, _ context: ReportContext) {
    var rates: [PostingMonth: ReversalRates] = [:]
    for (key, figures) in tally.figures where key.group.kind == .item {
      rates[key.month, default: .zero] += figures.rates
    }
    monthRates = rates.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    let dates = summaries.map { $0.lastPostingDate?.digits ?? 0 }
    var sources = SiteGroups.Sources(
      corrections: corrections, findings: findings,
      findingOrders: findings.map { Int32(posted.ledger.orders.position(of: $0.orderNo) ?? 0) },
      latestFirst: dates.indices.map(Int32.init).sorted { left, right in
        let (a, b) = (dates[Int(left)], dates[Int(right)])
        return a == b ? left < right : a > b
      }, symbols: context.symbols, unknown: [])
    groups = FigureGroup.Kind.allCases.map { kind in
      sources.unknown = posted.ledger.unknown(kind)
      return SiteGroups(kind, tally, sources)
    }
    tally = GroupTally()
  }

  /// Puts every queue line once, in order; one that names no order of the ledger is in no report.
  private mutating func gatherQueue(_ posted: PostedLedger, _ context: ReportContext) {
    var told: [EntryReference: QueueResult] = [:]
    for result in queue { told[result.reference] = result }
    queue = posted.decisions.map {
      told[.queue($0.number)] ?? QueueResult($0, context)
    }
  }

  /// The page of an item, a work center or a user from the root of the site, or nil.
  func path(of kind: FigureGroup.Kind, _ name: Symbol) -> String? {
    let index = Int(kind.rawValue)
    return groups[index].place(of: name).map { groups[index].members[$0].path }
  }

  /// The page of its order's story on which an entry stands, from 0; nil when it is on none.
  func page(of reference: EntryReference) -> Int? {
    if !unshown.isEmpty, unshown.contains(reference) { return nil }
    return laterPages.isEmpty ? 0 : laterPages[reference] ?? 0
  }

  private init(_ range: Range<Int>, _ posted: PostedLedger, _ context: ReportContext) {
    for position in range {
      let history = posted.history(of: position)
      let report = OrderReport(history, context)
      summaries.append(report.summary)
      slugs.append(Slug(context.symbols.text(report.orderNo)))
      corrections += report.correctionLog
      findings += report.findings.map { OrderFinding(orderNo: report.orderNo, finding: $0) }
      queue += report.queue.filter { $0.orderNo == report.orderNo }
      totals.add(report)
      tally.add(report, at: position)
      let output = report.entries.filter { $0.lineIndex != nil && $0.state == .posted }
      months.append(Self.distinct(output.map { $0.postingDate.digits / 100 }))
      diagnostics += OrderTieOut(report, history, posted.ledger, position).diagnostics
      note(report.entries)
      if context.rules.asOf != nil { noteUnshown(history) }
    }
  }

  private mutating func note(_ entries: [ReportEntry]) {
    entryCounts.append(entries.count)
    for index in entries.indices.dropFirst(PageLinks.entriesPerPage) {
      laterPages[entries[index].reference] = index / PageLinks.entriesPerPage
    }
  }

  private mutating func noteUnshown(_ history: OrderHistory) {
    for entry in history.itemEntries where !entry.isCounted { unshown.insert(entry.reference) }
    for entry in history.capacityEntries where !entry.isCounted { unshown.insert(entry.reference) }
  }

  /// Puts the latest correction and the gravest finding first; of equal ones the order remains.
  private mutating func sort() {
    corrections = corrections.enumerated().sorted { left, right in
      let (a, b) = (left.element.postingDate, right.element.postingDate)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
    findings = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element.finding, right.element.finding)
      let settled = (a.suppression == nil ? 0 : 1, b.suppression == nil ? 0 : 1)
      if settled.0 != settled.1 { return settled.0 < settled.1 }
      return a.level == b.level ? left.offset < right.offset : a.level > b.level
    }.map(\.element)
  }

  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    guard values.count > 1 else { return values }
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Ledger {
  /// What no file tells of items, work centers or users.
  fileprivate func unknown(_ kind: FigureGroup.Kind) -> MeasureSet {
    let output = kind == .workCenter ? holds(.capacityLedgerEntries) : holds(.itemLedgerEntries)
    var unknown: MeasureSet = output ? [] : .output
    if !holds(.capacityLedgerEntries) { unknown.insert(.scrap) }
    return unknown
  }
}
