import Diagnostics
package import OutputReversal
import ProductionLedger

extension OrderExamination {
  /// The queue lines that name the order, with A11 among the codes of those it speaks of.
  func queueResults(_ findings: [Finding]) -> [QueueResult] {
    guard !history.decisions.isEmpty else { return [] }
    let spokenOf = Set(findings.lazy.filter { $0.code == .a11 }.flatMap(\.references))
    return history.decisions.map { decision in
      var result = QueueResult(decision, context)
      if spokenOf.contains(result.reference) {
        result.codes.append(.a11)
        result.reasons.append(QueueResult.Reason(code: .a11, wording: Message(titleOf: .a11)))
      }
      return result
    }
  }

  /// What else a reader of the figures should know.
  func notices() -> [ReportNotice] {
    var notices: [ReportNotice] = []
    if traits.contains(.consumption) {
      let entries = postedItems.filter {
        history.itemEntries[$0].entry.entryType == .consumption
      }
      notices.append(.componentsNotReturned(consumptionEntries: entries.count))
    }
    guard traits.contains(.twins) else { return notices }
    for position in operationTally.operations.indices {
      let operation = operationTally.operations[position].operationNo
      let merged = twins(.stopRow, of: position).count
      if merged > 0 { notices.append(.twinsMerged(operationNo: operation, pairs: merged)) }
      let undecided = twins(.undecided, of: position).count
      if undecided > 0 {
        // Rows that cannot be told apart come in twos; an odd one still is half of a pair.
        notices.append(
          .twinsUndecided(operationNo: operation, pairs: (undecided + 1) / 2))
      }
    }
    return notices
  }

  /// The positions of the posted rows of an operation that R11 found to be `twin`.
  func twins(_ twin: HistoricCapacityEntry.Twin, of operation: Int) -> [Int] {
    postedCapacities.filter {
      history.capacityEntries[$0].twin == twin && operationTally.positions[$0] == operation
    }
  }
}

extension QueueResult {
  /// Tells a decision; what could not be resolved is as written on the line.
  package init(_ decision: QueueDecision, _ context: ReportContext) {
    let line = decision.line
    let reversal = decision.reversal
    let written = Measures(
      output: line.outputQuantity, scrap: line.scrapQuantity, setupTime: line.setupTime,
      runTime: line.runTime, stopTime: line.stopTime)
    self.init(
      reference: .queue(decision.number), isAccepted: decision.isAccepted,
      codes: decision.codes,
      reasons: decision.diagnostics.map { Reason(code: $0.code, wording: $0.wording) },
      postingDate: reversal?.postingDate ?? line.postingDate,
      orderNo: reversal?.orderNo ?? line.orderNo,
      orderLineNo: reversal?.orderLineNo ?? line.orderLineNo,
      itemNo: reversal?.itemNo ?? line.itemNo,
      operationNo: reversal?.operationNo ?? line.operationNo,
      measures: decision.codes.contains(.qUnit) ? written : reversal?.measures ?? written,
      target: (reversal?.target ?? line.appliesToEntry).map(EntryReference.item),
      user: context.shown(user: line.userID), reasonCode: line.reasonCode, place: line.place)
  }
}
