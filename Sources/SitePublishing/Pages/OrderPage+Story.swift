import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

extension OrderPage {
  /// Fills in the entries on a page of the story, from 0.
  func fillStory(
    _ values: inout TemplateValues, _ order: RecordReference<OrderField>, page: Int
  ) {
    let rows = links.rows(ofPage: page)
    let list = values.list(order, .entries, of: EntryField.self, count: rows.count)
    for (index, position) in rows.enumerated() {
      let entry = report.entries[position]
      let joinsAbove = index > 0 && isOnePosting(position)
      fill(&values, list[index], entry, joinsAbove: joinsAbove)
    }
    values.set(order, .hasMeasures, flag: hasMeasures)
    values.set(order, .hasStop, flag: hasStop)
    if page == 0 { fillChart(&values, order) }
  }

  private func fillChart(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    // The nets of several items have no sum that could be drawn.
    guard report.lines.count == 1 else { return }
    let points = report.chart
    guard points.count > 1, let last = points.last else { return }
    let steps = points.map {
      SVGChart.Step(
        value: $0.net.clamped, isReversal: $0.isReversal, isQueued: $0.isQueued)
    }
    let net = site.format.text(last.net)
    let label = site.phrases.text("chart.steps", count: points.count, ["net": net])
    values.set(order, .isChartQueued, flag: points.contains(where: \.isQueued))
    values.set(order, .chart, markup: SVGChart.stepLine(steps, endValue: net, label: label))
  }

  /// Fills in the entries of which something can still be reversed.
  func fillOpenOriginals(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    let open = report.openOriginals
    guard !open.isEmpty else { return }
    values.set(order, .hasOpenOriginals, flag: true)
    let list = values.list(order, .openOriginals, of: EntryField.self, count: open.count)
    for (index, entry) in open.enumerated() {
      fill(&values, list[index], entry, joinsAbove: false)
    }
  }

  /// Fills in an entry; `joinsAbove`: it tells of the same posting as the row above.
  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<EntryField>, _ entry: ReportEntry,
    joinsAbove: Bool
  ) {
    values.set(record, .ref) { $0.append(entry.reference, site.context) }
    values.set(record, .href) { appendHref(entry.reference, to: &$0) }
    values.set(record, .kind, text: entry.kind.name)
    values.set(record, .rowClass) { buffer in
      buffer.append(entry.kind == .capacity(.negative) ? "reversal" : entry.kind.name)
      if entry.state == .queued { buffer.append(" queued") }
      if joinsAbove { buffer.append(" same-posting") }
    }
    values.set(record, .takesBack, flag: entry.kind.takesBack)
    values.set(record, .isQueued, flag: entry.state == .queued)
    values.set(record, .date, iso: .isoDate, date: entry.postingDate)
    values.set(record, .created) {
      site.appendTime(entry.creationDate, entry.creationTime, to: &$0)
    }
    fillPlace(&values, record, entry)
    fillQuantities(&values, record, entry)
    values.set(record, .user, text: entry.user, of: site)
    values.set(
      record, .isUserUnknown,
      flag: entry.state == .posted && entry.kind.takesBack && site.isUnknown(user: entry.user))
    values.set(record, .reason, text: entry.reasonCode, of: site)
    values.set(record, .source) { SourceText(site).append(entry.place, to: &$0) }
    fillLinks(&values, record, entry)
    values.set(record, .note, text: note(entry))
  }

  private func fillPlace(
    _ values: inout TemplateValues, _ record: RecordReference<EntryField>, _ entry: ReportEntry
  ) {
    if let operation = entry.operationNo {
      values.set(record, .operationNo, text: operation, of: site)
      let description = self.operation(of: entry)?.description ?? .empty
      values.set(record, .operation, text: description, of: site)
    }
    values.set(record, .workCenter, text: entry.workCenterNo, of: site)
    if let line = entry.orderLineNo { values.set(record, .orderLineNo, number: Int(line)) }
    values.set(record, .item, text: entry.itemNo, of: site)
    values.set(record, .variant, text: entry.variantCode, of: site)
    values.set(record, .lot, text: entry.lotNo, of: site)
    values.set(record, .serial, text: entry.serialNo, of: site)
    values.set(record, .document, text: entry.documentNo, of: site)
  }

  private func fillQuantities(
    _ values: inout TemplateValues, _ record: RecordReference<EntryField>, _ entry: ReportEntry
  ) {
    if entry.measures != nil {
      values.set(record, .output, known: entry.known(.output))
      values.set(record, .scrap, known: entry.known(.scrap))
      values.set(record, .setup, known: entry.known(.setupTime))
      values.set(record, .run, known: entry.known(.runTime))
      values.set(record, .stop, known: entry.known(.stopTime))
    } else {
      values.set(record, .quantity, figure: entry.quantity)
      values.set(record, .isItem, flag: true)
    }
    values.set(record, .remaining, known: entry.remaining)
    if let net = entry.state == .posted ? entry.runningNet : entry.runningNetAfterQueue {
      values.set(record, .runningNet, figure: net)
    }
  }

  private func fillLinks(
    _ values: inout TemplateValues, _ record: RecordReference<EntryField>, _ entry: ReportEntry
  ) {
    if let target = entry.reverses, entry.kind != .item(.brokenLink) {
      let link = values.nested(record, .reverses, of: LinkField.self)
      fill(&values, link, target, method: entry.link)
    }
    let list = values.list(record, .reversedBy, of: LinkField.self, count: entry.reversedBy.count)
    for (index, reference) in entry.reversedBy.enumerated() {
      fill(&values, list[index], reference, method: method(of: reference))
    }
  }

  /// Fills in a link to an entry of this order or of one that is tied to it.
  func fill(
    _ values: inout TemplateValues, _ link: RecordReference<LinkField>,
    _ reference: EntryReference, method: LinkMethod? = nil
  ) {
    values.set(link, .ref) { $0.append(reference, site.context) }
    values.set(link, .href) { appendHref(reference, to: &$0) }
    values.set(link, .isInferred, flag: method?.isInferred == true)
    values.set(link, .method, text: method.map(site.label) ?? "")
  }

  /// Whether the item entry at a position is the stock side of the capacity entry above it.
  ///
  /// Only the last operation of a line puts anything into stock.
  private func isOnePosting(_ position: Int) -> Bool {
    let (above, entry) = (report.entries[position - 1], report.entries[position])
    guard let measures = above.measures, entry.lineIndex != nil, above.state == entry.state,
      above.postingDate == entry.postingDate, measures.output == entry.quantity,
      above.user == entry.user, above.reasonCode == entry.reasonCode
    else { return false }
    return operation(of: above)?.isLast == true
      && register(ofEntry: position - 1) == register(ofEntry: position)
  }

  /// Says of an entry what its numbers do not.
  private func note(_ entry: ReportEntry) -> String {
    switch entry.kind {
    case .item(.unexplained): return site.phrases.text("entry.note.unexplained")
    case .item(.brokenLink):
      guard let target = entry.reverses else { return site.phrases.text("entry.note.brokenLink") }
      return site.phrases.text("entry.note.wrongLink", ["ref": site.context.name(of: target)])
    case .item(.crossLink): return site.phrases.text("entry.note.crossLink")
    case .item(.foreign): return site.phrases.text("entry.note.foreign")
    case .item(.zero): return site.phrases.text("entry.note.zero")
    case .item(.original):
      switch entry.use {
      case .used: return site.phrases.text("entry.note.used")
      case .partlyReversed:
        let remaining = entry.remaining.map(site.format.text) ?? ""
        return site.phrases.text("entry.note.remaining", ["quantity": remaining])
      case .open, .fullyReversed, nil: return ""
      }
    default: return ""
    }
  }

  /// Fills in the sums at the foot of the story.
  func fillNets(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    fillNets(&values, order, .nets, afterQueue: false)
    if report.lines.contains(where: { $0.posted != $0.afterQueue }) {
      fillNets(&values, order, .netsAfterQueue, afterQueue: true)
    }
  }

  private func fillNets(
    _ values: inout TemplateValues, _ order: RecordReference<OrderField>, _ field: OrderField,
    afterQueue: Bool
  ) {
    let list = values.list(order, field, of: NetField.self, count: report.lines.count)
    for (index, line) in report.lines.enumerated() {
      let what = site.phrases.text(afterQueue ? "order.net.afterQueue" : "order.net.posted")
      values.set(list[index], .label) { buffer in
        buffer.append(what)
        guard report.lines.count > 1 else { return }
        if let number = line.orderLineNo {
          buffer.append(", ")
          buffer.append(site.phrases.text("order.line", ["orderLineNo": "\(number)"]))
        }
        buffer.append(", ")
        buffer.append(site.text(line.itemNo))
        guard !line.variantCode.isEmpty else { return }
        buffer.append(" ")
        buffer.append(site.text(line.variantCode))
      }
      values.set(list[index], .quantity, figure: afterQueue ? line.afterQueue.net : line.posted.net)
    }
  }
}

extension ReportEntry.Kind {
  /// Whether such an entry takes something back.
  fileprivate var takesBack: Bool {
    switch self {
    case .item(.reversal), .item(.unexplained), .item(.brokenLink), .item(.crossLink): true
    case .capacity(.negative): true
    case .item, .capacity: false
    }
  }
}
