import Diagnostics
import ProductionLedger

/// One queue line while it is judged: what was said about it so far.
///
/// Each rule adds every code that applies; the few that end the judging return nil (S9).
struct LineJudgement {
  let line: OutputJournalLine
  let basis: JudgingBasis
  /// The entries that have posted the line already.
  var postedAs: [EntryReference] = []
  private var diagnostics: [Diagnostic]

  init(_ line: OutputJournalLine, basis: JudgingBasis, diagnostics: [Diagnostic] = []) {
    self.line = line
    self.basis = basis
    self.diagnostics = diagnostics
  }

  /// Whether nothing said so far rejects the line.
  var isAccepted: Bool { !diagnostics.containsError }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Returns what the line would write to its order, or nil when the judging ended before.
  ///
  /// `queued` is what accepted lines take from each item entry, `original` the number of an earlier
  /// line with the same values.
  mutating func reversal(
    in state: inout OrderState, queued: [EntryNo: QuantityTotal], duplicateOf original: Int?
  ) -> QueueDecision.Reversal? {
    guard let postingDate = line.postingDate else { return nil }
    checkStatus(of: state.history)
    let named = namedTarget(queued)
    guard let orderLineNo = orderLine(in: state.history, named),
      let operation = operation(ofLine: orderLineNo, in: state.history)
    else { return nil }
    let measures = convertedMeasures(orderLineNo, operation, in: state.history)
    let takesItem = operation.isLast && line.outputQuantity.isNegative
    var target: ReversalTarget?
    if takesItem {
      guard let judged = judgedTarget(named, orderLineNo, measures, in: state, queued) else {
        return nil
      }
      target = judged.target
    } else {
      checkIgnoredTarget(isLast: operation.isLast)
    }
    let reversal = QueueDecision.Reversal(
      postingDate: postingDate, orderNo: line.orderNo, orderLineNo: orderLineNo,
      itemNo: line.itemNo,
      variantCode: line.variantCode.isEmpty
        ? target?.entry.variantCode ?? .empty : line.variantCode,
      operationNo: operation.operationNo, isLastOperation: operation.isLast,
      measures: measures ?? .zero, target: target?.entry.entryNo,
      writesItemEntry: takesItem, writesCapacityEntry: operation.hasCapacity)
    if measures != nil { checkAmounts(of: reversal, target, in: state) }
    checkDates(postingDate, target)
    checkCircumstances(operation, target, reversal, in: state)
    if let original { add(.duplicate(line, of: original)) }
    if measures != nil { checkPosted(reversal, in: &state) }
    return reversal
  }

  /// Returns the decision: refusals in the order of the rules' table, then warnings.
  func decision(_ reversal: QueueDecision.Reversal?) -> QueueDecision {
    let sorted =
      diagnostics.isEmpty
      ? [] : Code.decisionOrder.flatMap { code in diagnostics.filter { $0.code == code } }
    var codes: [Code] = []
    for diagnostic in sorted where codes.last != diagnostic.code { codes.append(diagnostic.code) }
    var decision = QueueDecision(
      number: line.number, line: line, isAccepted: isAccepted, codes: codes, diagnostics: sorted,
      orders: namedOrders(), reversal: reversal)
    decision.postedAs = postedAs
    return decision
  }

  /// The line's order and, of a rejected line, its target's, where known, in byte order.
  private func namedOrders() -> [Symbol] {
    let ledger = basis.ledger
    var orders = [line.orderNo]
    if !isAccepted, let row = line.appliesToEntry.flatMap(basis.links.row) {
      let order = ledger.itemLedgerEntries[row].orderNo
      if order != line.orderNo { orders.append(order) }
    }
    return orders.filter { !$0.isEmpty && ledger.orders.position(of: $0) != nil }
      .sorted(by: ledger.symbols.precedes)
  }
}
