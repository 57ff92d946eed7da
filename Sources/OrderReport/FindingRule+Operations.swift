import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A11: output of an earlier operation that is still more than the reversed last one has.
  ///
  /// Posted reversals by the posted figures, accepted queue lines by those after the queue (S3).
  static func earlierOutputLeft(_ examination: OrderExamination) -> [Finding] {
    let operations = examination.operationTally.operations
    var findings: [Finding] = []
    for last in operations.indices where operations[last].isLast {
      let posted = examination.reversals(ofOperation: last, state: .posted)
      if !posted.isEmpty {
        findings += earlierOutputLeft(examination, last, posted) { $0.known(.output)?.net }
      }
      let queued = examination.reversals(ofOperation: last, state: .queued)
      if !queued.isEmpty {
        findings += earlierOutputLeft(examination, last, queued) {
          $0.known(.output, afterQueue: true)?.net
        }
      }
    }
    return findings
  }

  private static func earlierOutputLeft(
    _ examination: OrderExamination, _ last: Int, _ references: [EntryReference],
    _ net: (OperationFigures) -> QuantityTotal?
  ) -> [Finding] {
    let operations = examination.operationTally.operations
    guard let left = net(operations[last]) else { return [] }
    let earlier = operations.indices.prefix(last).filter { index in
      operations[index].orderLineNo == operations[last].orderLineNo
        && net(operations[index]).map { $0 > left } == true
    }
    guard let first = earlier.first, let shown = net(operations[first]) else { return [] }
    return [
      Finding(
        .a11, .info, references, earlier.count == 1 ? .earlierOutput : .earlierOutputs,
        [
          "operation": .text(examination.context.quoted(operations[first].operationNo)),
          "count": .count(earlier.count - 1), "output": .figure(shown), "left": .figure(left),
          "entries": .message(examination.context.names(of: references)),
          "last": .text(examination.context.quoted(operations[last].operationNo)),
        ])
    ]
  }

  /// A12: more output of an operation than of the one before it, where posted rows tell both.
  static func laterOutputAboveEarlier(_ examination: OrderExamination) -> [Finding] {
    let operations = examination.operationTally.operations
    guard operations.count > 1 else { return [] }
    var findings: [Finding] = []
    var earlier: Int?
    for index in operations.indices where examination.operationTally.hasRows[index] {
      defer { earlier = index }
      guard let before = earlier, operations[before].orderLineNo == operations[index].orderLineNo,
        let later = operations[index].known(.output)?.net,
        let sooner = operations[before].known(.output)?.net, later > sooner
      else { continue }
      findings.append(
        Finding(
          .a12, .warning, examination.rows(ofOperation: index), .laterOutput,
          [
            "operation": .text(examination.context.quoted(operations[index].operationNo)),
            "later": .figure(later), "sooner": .figure(sooner),
            "before": .text(examination.context.quoted(operations[before].operationNo)),
          ]))
    }
    return findings
  }
}

extension OrderExamination {
  /// The entries that take output of an operation back: each posted row, or each queue line.
  fileprivate func reversals(
    ofOperation position: Int, state: EntryState
  ) -> [EntryReference] {
    history.capacityEntries.indices.compactMap { index in
      let capacity = history.capacityEntries[index]
      guard capacity.isCounted, capacity.state == state, capacity.counted.output.isNegative,
        operationTally.positions[index] == position
      else { return nil }
      return capacity.reference.queueNumber.map(EntryReference.queue) ?? capacity.reference
    }
  }

  /// The posted rows with output of an operation.
  fileprivate func rows(ofOperation position: Int) -> [EntryReference] {
    postedCapacities.filter {
      operationTally.positions[$0] == position && !history.capacityEntries[$0].counted.output.isZero
    }.map { history.capacityEntries[$0].reference }
  }
}
