import Diagnostics
import ProductionLedger

extension LineJudgement {
  /// Judges the posting date against the limits of the site, the target and the report: R35 to R37.
  mutating func checkDates(_ date: PostingDate, _ target: ReversalTarget?) {
    let rules = basis.rules
    let from = rules.allowPostingFrom
    let to = rules.allowPostingTo
    if from.map({ date < $0 }) == true || to.map({ date > $0 }) == true {
      add(.dateOutsideRange(line, date, from: from, to: to))
    }
    if let closedTo = rules.closedTo, date <= closedTo {
      add(.periodClosed(line, date, closedTo: closedTo))
    }
    if let earliest = rules.earliestValuationDate {
      if date < earliest { add(.tooEarlyForValuation(line, date, earliest: earliest)) }
      if let target, target.entry.postingDate < earliest {
        add(.targetTooEarly(line, target, earliest: earliest, note: note(of: target)))
      }
    }
    if let target, date < target.entry.postingDate {
      add(.backdated(line, date, target, note: note(of: target)))
    }
    if let asOf = rules.asOf, date > asOf { add(.future(line, date, asOf: asOf)) }
  }

  /// Judges what is known of serial number, operation and target besides amounts: R39 to R41.
  mutating func checkCircumstances(
    _ operation: JudgedOperation, _ target: ReversalTarget?, _ reversal: QueueDecision.Reversal,
    in state: OrderState
  ) {
    let serial = line.serialNo.isEmpty ? target?.entry.serialNo ?? .empty : line.serialNo
    let output = reversal.measures.output
    if !serial.isEmpty, output.isNegative, output.takenBack != QuantityTotal(.one) {
      add(.serialQuantity(line, output: output, serial: basis.text(serial)))
    }
    let name = basis.text(operation.operationNo)
    if operation.routingLine?.blocked == true { add(.operationBlocked(line, operation: name)) }
    if isSubcontracted(operation, reversal, in: state.history) {
      add(.subcontracted(line, operation: name))
    }
    if let target, target.entry.correction == true {
      add(.correction(line, target, note: note(of: target)))
    }
    if let target { checkRunTime(of: reversal, target, in: state) }
  }

  private func isSubcontracted(
    _ operation: JudgedOperation, _ reversal: QueueDecision.Reversal, in history: OrderHistory
  ) -> Bool {
    if let isSubcontracted = operation.routingLine?.subcontracting { return isSubcontracted }
    return history.capacityEntries.contains {
      $0.entry.subcontracting == true && $0.entry.isOfOperation(of: reversal)
    }
  }

  /// Warns where output and run time are not both taken back: R41, S4.
  ///
  /// Not where the operation's net run time is already 0: nothing is left to take back; nor where
  /// it is not known.
  private mutating func checkRunTime(
    of reversal: QueueDecision.Reversal, _ target: ReversalTarget, in state: OrderState
  ) {
    guard reversal.writesCapacityEntry,
      let posted = state.history.capacityEntry(ofItemEntry: target.entry.entryNo)
    else { return }
    let net = state.net(ofOperation: reversal.operationNo, line: reversal.orderLineNo)
    guard net[.runTime]?.isZero == false else { return }
    let hadRunTime = !posted.counted.runTime.isZero
    let hasRunTime = !line.runTime.isZero
    guard hadRunTime != hasRunTime else { return }
    add(
      .timeLeft(
        line, target, runTime: posted.counted.runTime,
        posted: basis.ledger.name(of: posted.reference)))
  }
}
