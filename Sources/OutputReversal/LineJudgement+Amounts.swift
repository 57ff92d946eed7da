import Diagnostics
import ProductionLedger

extension LineJudgement {
  /// Refuses what exceeds the target, the operation or the order line: R31, R32 and R34.
  ///
  /// The limits themselves may be reached (R43).
  mutating func checkAmounts(
    of reversal: QueueDecision.Reversal, _ target: ReversalTarget?, in state: OrderState
  ) {
    let quantity = reversal.measures.output.takenBack
    if let target, target.kind == .original {
      checkRemaining(of: target, quantity, reversal.measures.output)
    }
    if reversal.writesCapacityEntry { checkNet(of: reversal, in: state) }
    guard reversal.writesItemEntry else { return }
    let isVariantKnown =
      !line.variantCode.isEmpty
      || target.map { $0.entry.orderNo == line.orderNo && $0.entry.itemNo == line.itemNo } == true
    let finished = state.finished(
      line: reversal.orderLineNo, item: reversal.itemNo,
      variant: isVariantKnown ? reversal.variantCode : nil)
    if quantity > finished {
      add(.finishedExceeded(line, quantity: quantity, finished: finished))
    }
  }

  /// Refuses more than remains (R31), and more than reservations leave of it.
  ///
  /// R40 refuses a reserved target; read with V20, a reservation reduces what may be reversed, so
  /// that a partly reserved original can still be reversed as to the rest.
  private mutating func checkRemaining(
    of target: ReversalTarget, _ quantity: QuantityTotal, _ output: Quantity
  ) {
    if quantity > target.remaining {
      add(.remainingExceeded(line, output: output, target, note: note(of: target)))
    }
    guard let reserved = target.entry.reservedQuantity, reserved.isPositive,
      quantity > target.remaining - QuantityTotal(reserved)
    else { return }
    add(.reserved(line, target, reserved: reserved, note: note(of: target)))
  }

  /// Refuses more than the operation's net; a last operation's output is the item entry's matter.
  ///
  /// A net that is not known refuses nothing.
  private mutating func checkNet(of reversal: QueueDecision.Reversal, in state: OrderState) {
    let net = state.net(ofOperation: reversal.operationNo, line: reversal.orderLineNo)
    for measure in Measure.allCases where !(measure == .output && reversal.isLastOperation) {
      guard let left = net[measure],
        reversal.measures[measure].takenBack > max(left, .zero)
      else { continue }
      add(
        .netExceeded(
          line, measure, figure: reversal.measures[measure],
          operation: basis.text(reversal.operationNo), left: left))
    }
  }
}
