import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

extension OrderPage {
  /// Fills in the figures of each order line and item.
  func fillLines(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    values.set(order, .hasSeveralLines, flag: report.lines.count > 1)
    let lines = values.list(order, .lines, of: LineField.self, count: report.lines.count)
    for (index, figures) in report.lines.enumerated() {
      let line = lines[index]
      values.set(line, .isOneOfSeveral, flag: report.lines.count > 1)
      if let number = figures.orderLineNo { values.set(line, .orderLineNo, number: Int(number)) }
      values.set(line, .item, text: figures.itemNo, of: site)
      values.set(line, .itemHref, text: site.address(of: .item, figures.itemNo))
      values.set(line, .variant, text: figures.variantCode, of: site)
      let isNamed = !figures.description.isEmpty || report.lines.count > 1
      values.set(
        line, .description, text: isNamed ? figures.description : report.description, of: site)
      if let unit = figures.unit { values.set(line, .unit, text: unit, of: site) }
      fillOutput(&values, line, index, figures)
      fillDerivation(&values, line, index)
    }
  }

  private func fillOutput(
    _ values: inout TemplateValues, _ line: RecordReference<LineField>, _ index: Int,
    _ figures: LineFigures
  ) {
    let posted = figures.posted
    values.set(line, .original, figure: posted.original)
    values.set(line, .originalPostings, text: postings(ofLine: index))
    values.set(line, .reversed, nonZero: posted.reversed)
    values.set(line, .reversedFigure, figure: QuantityTotal.zero - posted.reversed)
    values.set(line, .reversalRate, text: rate(of: posted))
    values.set(line, .unexplained, nonZero: posted.unexplained)
    values.set(line, .unexplainedFigure, figure: QuantityTotal.zero - posted.unexplained)
    values.set(line, .net, figure: posted.net)
    values.set(line, .remaining, figure: figures.remaining)
    if let used = figures.usedElsewhere { values.set(line, .usedElsewhere, figure: used) }
    let queued = posted.net - figures.afterQueue.net
    values.set(line, .queued, nonZero: queued)
    if !queued.isZero { values.set(line, .netAfterQueue, figure: figures.afterQueue.net) }
    values.set(
      line, .hasTakenBack, flag: !(posted.reversed.isZero && posted.unexplained.isZero))
    if let ordered = figures.ordered {
      let total = QuantityTotal(ordered)
      values.set(line, .ordered, figure: ordered)
      values.set(line, .open, figure: max(.zero, total - posted.net))
      values.set(line, .overProduced, nonZero: max(.zero, posted.net - total))
    }
    fillStoryInShort(&values, line, figures)
    values.set(line, .bar, markup: bar(figures))
  }

  /// What was posted again and the sole correction are told where the order has one object only.
  private func fillStoryInShort(
    _ values: inout TemplateValues, _ line: RecordReference<LineField>, _ figures: LineFigures
  ) {
    guard report.lines.count == 1 else {
      return values.set(line, .posted, figure: figures.posted.original)
    }
    let synopsis = report.synopsis
    if synopsis.queuedCount > 0 {
      values.set(
        line, .queuedReversals,
        text: site.phrases.text("order.queuedReversals", count: synopsis.queuedCount))
    }
    values.set(line, .posted, figure: synopsis.posted)
    values.set(line, .postedAgain, nonZero: synopsis.postedAgain)
    if let correction = synopsis.soleCorrection {
      let sole = values.nested(line, .correction, of: CorrectionField.self)
      fill(&values, sole, correction)
    } else {
      values.set(line, .correctionCount, nonZero: synopsis.correctionCount)
    }
  }

  private func postings(ofLine index: Int) -> String {
    let terms = explanation(of: .line(index))?.posted.terms ?? []
    return site.phrases.text("order.postings", count: terms.count(where: \.quantity.isPositive))
  }

  private func rate(of figures: OutputFigures) -> String {
    guard let rate = Percentage(of: figures.reversed, in: figures.original) else {
      return site.text(nil)
    }
    return site.phrases.text("order.rate", ["rate": site.text(rate)])
  }

  private func bar(_ figures: LineFigures) -> [UInt8] {
    let net = figures.posted.net
    let after = figures.afterQueue.net
    var label =
      figures.ordered.map {
        site.phrases.text(
          "bar.netOfOrdered", ["net": site.format.text(net), "ordered": site.format.text($0)])
      } ?? site.phrases.text("bar.net", ["net": site.format.text(net)])
    if after != net {
      label += "; " + site.phrases.text("bar.afterQueue", ["net": site.format.text(after)])
    }
    let values = SVGChart.BarValues(
      original: figures.posted.original.clamped, net: net.clamped,
      ordered: figures.ordered?.units, afterQueue: after == net ? nil : after.clamped)
    return SVGChart.bar(values, label: label)
  }

  /// Fills in the operations and their five figures.
  func fillOperations(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    guard !report.operations.isEmpty else { return }
    values.set(order, .hasOperations, flag: true)
    let measures = postedMeasures
    let labels = values.list(order, .measures, of: MeasureField.self, count: measures.count)
    for (index, measure) in measures.enumerated() {
      values.set(labels[index], .label, text: site.label(measure))
    }
    let hasSeveralLines = Set(report.operations.map(\.orderLineNo)).count > 1
    let list = values.list(
      order, .operations, of: OperationField.self, count: report.operations.count)
    for (index, figures) in report.operations.enumerated() {
      let operation = list[index]
      fillNames(&values, operation, figures, showsLine: hasSeveralLines)
      fillNets(&values, operation, figures)
      if explanation(of: .operation(index, .output)) != nil {
        values.set(operation, .netAnchor) {
          Self.appendAnchor(of: .operation(index, .output), to: &$0)
        }
      }
      fillMeasures(&values, operation, index, measures)
    }
  }

  private func fillNames(
    _ values: inout TemplateValues, _ operation: RecordReference<OperationField>,
    _ figures: OperationFigures, showsLine: Bool
  ) {
    if figures.operationNo.isEmpty {
      values.set(operation, .operationNo, text: site.phrases.text("operation.noRouting"))
    } else {
      values.set(operation, .operationNo, text: figures.operationNo, of: site)
    }
    values.set(operation, .description, text: figures.description, of: site)
    if showsLine, let line = figures.orderLineNo {
      values.set(operation, .orderLineNo, number: Int(line))
    }
    values.set(operation, .workCenter, text: figures.workCenterNo, of: site)
    values.set(
      operation, .workCenterHref, text: site.address(of: .workCenter, figures.workCenterNo))
    values.set(operation, .isLast, flag: figures.isLast && !figures.operationNo.isEmpty)
    values.set(operation, .routingStatus, text: figures.routingStatus.map(site.label) ?? "")
    if let unit = figures.timeUnit { values.set(operation, .timeUnit, text: unit, of: site) }
    values.set(operation, .reversalCount, nonZero: figures.reversalCount)
    if let lead = figures.leadOverNext, lead.isNegative {
      values.set(operation, .excess, figure: lead.magnitude)
    }
  }

  private func fillNets(
    _ values: inout TemplateValues, _ operation: RecordReference<OperationField>,
    _ figures: OperationFigures
  ) {
    if let output = figures.known(.output), let after = figures.known(.output, afterQueue: true) {
      values.set(operation, .net, figure: output.net)
      if output.net != after.net { values.set(operation, .netAfterQueue, figure: after.net) }
      values.set(operation, .reversed, nonZero: QuantityTotal.zero - output.reversed)
    }
    let fields: [(OperationField, Measure)] = [
      (.scrap, .scrap), (.setup, .setupTime), (.run, .runTime), (.stop, .stopTime),
    ]
    for (field, measure) in fields {
      values.set(operation, field, nonZero: figures.known(measure)?.net ?? .zero)
    }
  }

  /// Output, and what else was posted in any operation or would be by the queue.
  private var postedMeasures: [Measure] {
    Measure.allCases.filter { measure in
      measure == .output
        || report.operations.contains {
          !$0.unknown.contains(measure)
            && ($0.posted[measure] != .zero || $0.afterQueue[measure] != .zero)
        }
    }
  }

  private func fillMeasures(
    _ values: inout TemplateValues, _ operation: RecordReference<OperationField>, _ index: Int,
    _ measures: [Measure]
  ) {
    let figures = report.operations[index]
    let list = values.list(operation, .measures, of: MeasureField.self, count: measures.count)
    // An entry counts for several measures; the row in which it was read is told once.
    var located = Array(repeating: false, count: report.entries.count)
    for (position, measure) in measures.enumerated() {
      let record = list[position]
      values.set(record, .label, text: site.label(measure))
      guard let posted = figures.known(measure),
        let after = figures.known(measure, afterQueue: true)
      else { continue }
      values.set(record, .original, figure: posted.original)
      values.set(record, .reversed, figure: QuantityTotal.zero - posted.reversed)
      values.set(record, .takenBack, figure: posted.reversed)
      values.set(record, .isReversed, flag: !posted.reversed.isZero)
      values.set(record, .net, figure: posted.net)
      if after.net != posted.net {
        values.set(record, .netAfterQueue, figure: after.net)
      }
      fillDerivation(&values, record, index, measure, located: &located)
    }
  }
}
