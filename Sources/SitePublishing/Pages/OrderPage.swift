package import OrderReport
package import OutputReversal
package import PageRendering
import ProductionLedger
import SiteSettings

/// Fills in the pages of an order.
package struct OrderPage {
  let site: AuditSite
  let report: OrderReport
  let history: OrderHistory
  let slug: Slug
  let links: PageLinks
  /// Where the figures of each operation are in the report.
  private let operations: OperationPositions
  /// Where each entry of the report is in the history.
  private let places: [OrderHistory.TimelineEntry]
  /// How the link of each entry that reverses another is known.
  private let methods: [EntryReference: LinkMethod]
  /// The net figures that are the sum of entries: of each line, then of each operation's measures.
  private let explanations: [FigureExplanation?]
  /// Of a page that is a file of its own the entries it shows; else nil.
  private let selfContained: Set<EntryReference>?
  /// Whether any entry is a capacity entry.
  let hasMeasures: Bool
  /// Whether any entry has stop time.
  let hasStop: Bool

  /// On how many pages the story stands, at least 1.
  package var pageCount: Int { links.pageCount }

  /// Creates the pages of a report; `history` is what the report was made of.
  ///
  /// A self-contained page has the whole story, and its links lead nowhere but to itself.
  /// - Complexity: O(*n*) in the entries.
  package init(
    site: AuditSite, report: OrderReport, history: OrderHistory, isSelfContained: Bool = false
  ) {
    self.site = site
    self.report = report
    self.history = history
    slug = site.slug(of: report.orderNo)
    let count = report.entries.count
    links = PageLinks(
      "", rowCount: count,
      perPage: isSelfContained ? max(1, count) : PageLinks.entriesPerPage)
    selfContained = isSelfContained ? Set(report.entries.map(\.reference)) : nil
    operations = OperationPositions(report.operations)
    places = history.timeline.filter { history.isCounted($0) }
    methods = report.entries.reduce(into: [:]) { methods, entry in
      if let link = entry.link { methods[entry.reference] = link }
    }
    var explanations: [FigureExplanation?] = Array(
      repeating: nil,
      count: report.lines.count + report.operations.count * Measure.allCases.count)
    for explanation in report.explanations {
      explanations[Self.slot(of: explanation.figure, report)] = explanation
    }
    self.explanations = explanations
    hasMeasures = report.entries.contains { $0.measures != nil }
    hasStop = report.entries.contains { $0.measures.map { !$0.stopTime.isZero } ?? false }
  }

  /// Fills in the values of a page of the story, from 0; the first has all the rest, too.
  ///
  /// - Complexity: O(*n*) in the entries of the page, on the first in the rows of the order.
  package func fill(
    _ values: inout TemplateValues, _ order: RecordReference<OrderField>, page: Int
  ) {
    site.frame.fill(
      &values, order, .page, title: title(ofPage: page),
      path: PagePath.order(slug, page: page + 1), section: PagePath.index)
    fillHead(&values, order)
    fillStory(&values, order, page: page)
    links.fill(&values, order, .pages, hasPages: .hasPages, page: page) { fileName(page: $0) }
    guard page == 0 else {
      values.set(order, .firstHref, text: fileName(page: 0))
      return
    }
    fillLines(&values, order)
    fillOperations(&values, order)
    fillNets(&values, order)
    fillCorrections(&values, order)
    fillOpenOriginals(&values, order)
    fillQueue(&values, order)
    fillFindings(&values, order)
    fillEvidence(&values, order)
    fillDownloads(&values, order)
  }

  /// Where an entry is shown, seen from this order's pages; empty where a file lacks it.
  ///
  /// - Complexity: O(1).
  func href(_ reference: EntryReference) -> String {
    var buffer = ByteBuffer(capacity: 128)
    appendHref(reference, to: &buffer)
    return buffer.text
  }

  /// Appends where an entry is shown, seen from this order's pages; nothing where a file lacks it.
  ///
  /// - Complexity: O(1).
  func appendHref(_ reference: EntryReference, to buffer: inout ByteBuffer) {
    if let selfContained {
      guard selfContained.contains(reference) else { return }
    } else {
      let place = site.place(of: reference, namedBy: report.orderNo)
      guard place.orderNo == report.orderNo else {
        buffer.append("../../")
        return buffer.append(site.address(of: reference, namedBy: report.orderNo))
      }
      guard let page = place.page else { return buffer.append(fileName(page: 0)) }
      if pageCount > 1 { buffer.append(fileName(page: page)) }
    }
    buffer.append(UInt8(ascii: "#"))
    buffer.append(reference, site.context)
  }

  /// How the link of an entry of this order is known, or nil.
  func method(of reference: EntryReference) -> LinkMethod? { methods[reference] }

  /// The figures of the operation of a capacity entry, or nil.
  func operation(of entry: ReportEntry) -> OperationFigures? {
    operations.position(of: entry).map { report.operations[$0] }
  }

  /// How a figure is the sum of entries, or nil where it is not.
  func explanation(of figure: FigureExplanation.Figure) -> FigureExplanation? {
    explanations[Self.slot(of: figure, report)]
  }

  private static func slot(of figure: FigureExplanation.Figure, _ report: OrderReport) -> Int {
    switch figure {
    case .line(let index): index
    case .operation(let index, let measure):
      report.lines.count + index * Measure.allCases.count + measure.position
    }
  }

  /// The item register of the entry at a position of the report, or nil when not exported.
  func register(ofEntry position: Int) -> EntryNo? {
    switch places[position] {
    case .item(let index): history.itemEntries[index].entry.itemRegisterNo
    case .capacity(let index): history.capacityEntries[index].entry.itemRegisterNo
    }
  }

  private func fileName(page: Int) -> String {
    page == 0 ? "\(slug.text).html" : "\(slug.continuation(page + 1)).html"
  }

  private func title(ofPage page: Int) -> String {
    let number = site.context.symbols.text(report.orderNo)
    guard page == 0 else {
      return site.phrases.text("order.title.page", ["order": number, "page": "\(page + 1)"])
    }
    let net = site.format.text(report.synopsis.net)
    guard let ordered = report.synopsis.ordered else {
      return site.phrases.text("order.title.net", ["order": number, "net": net])
    }
    return site.phrases.text(
      "order.title", ["order": number, "net": net, "ordered": site.format.text(ordered)])
  }

  private func fillHead(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    values.set(order, .orderNo, text: report.orderNo, of: site)
    values.set(order, .description, text: report.description, of: site)
    values.set(
      order, .status, text: report.status.map(site.label) ?? site.phrases.text("order.noStatus"))
    values.set(order, .isReopened, flag: report.isReopened == true)
    values.set(order, .finishedDate, date: report.finishedDate)
    values.set(order, .dueDate, date: report.dueDate)
    values.set(order, .asOf, date: site.posted.rules.asOf)
    values.set(order, .timeUnit, text: commonTimeUnit, of: site)
  }

  /// The unit of all times of the order, or empty when they have several or none is known.
  private var commonTimeUnit: Symbol {
    let timed = report.operations.filter { operation in
      [.setupTime, .runTime, .stopTime].contains { (measure: Measure) in
        operation.posted[measure] != .zero || operation.afterQueue[measure] != .zero
      }
    }
    guard let unit = timed.first?.timeUnit, timed.allSatisfy({ $0.timeUnit == unit }) else {
      return .empty
    }
    return unit
  }

  private func fillDownloads(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    if site.settings.formats.contains(.json) {
      values.set(order, .jsonHref, text: "\(slug.text).json")
    }
    if site.settings.formats.contains(.csv) {
      values.set(order, .csvHref, text: "\(slug.text).csv")
    }
  }
}

extension OrderHistory {
  /// Whether an entry is in the figures and the story.
  fileprivate func isCounted(_ place: TimelineEntry) -> Bool {
    switch place {
    case .item(let index): itemEntries[index].isCounted
    case .capacity(let index): capacityEntries[index].isCounted
    }
  }
}
