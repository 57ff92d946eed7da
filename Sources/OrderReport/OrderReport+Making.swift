package import OutputReversal
import ProductionLedger

extension OrderReport {
  /// Makes the report of an order.
  ///
  /// - Complexity: O(*n*) in the entries of the order, O(*n* *c*) with *c* corrections.
  package init(_ history: OrderHistory, _ context: ReportContext) {
    let examination = OrderExamination(history, context)
    let findings = Finding.all(in: examination)
    let corrections = examination.corrections
    let entries = examination.entries()
    let lines = examination.lineTally.lines
    let queue = examination.queueResults(findings)
    let soleLine = history.lines.count == 1 ? history.lines[0] : nil
    let described = history.order?.description ?? .empty
    orderNo = history.orderNo
    description = described.isEmpty ? soleLine?.description ?? .empty : described
    status = history.order?.status ?? history.lines.first?.status
    isReopened = history.order?.reopened
    finishedDate = history.order?.finishedDate
    dueDate = history.order?.dueDate ?? history.lines.lazy.compactMap(\.dueDate).max()
    self.lines = lines
    operations = examination.operationTally.operations
    self.entries = entries
    self.queue = queue
    self.findings = findings
    self.corrections = corrections
    notices = examination.notices()
    rates = ReversalRates(of: entries)
    totals = ControlTotals(of: history)
    synopsis = OrderSynopsis(
      lines: lines, isOrderedKnown: Self.isOrderedKnown(history, lines), entries: entries,
      corrections: corrections, queue: queue)
  }

  /// Whether the ordered quantity is known of each order line, or of the order without lines.
  private static func isOrderedKnown(_ history: OrderHistory, _ lines: [LineFigures]) -> Bool {
    if history.lines.isEmpty { return lines.count == 1 && lines[0].ordered != nil }
    return history.lines.allSatisfy { $0.quantityBase != nil || $0.quantity != nil }
  }
}
