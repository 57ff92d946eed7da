import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A16: exported Remaining Quantity, Open or Finished Quantity that the rows contradict.
  ///
  /// These fields are of the day of export, so they are held against all posted rows, as-of or not.
  static func disagreeingExports(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    var findings: [Finding] = []
    for index in history.itemEntries.indices
    where history.itemEntries[index].state == .posted && history.itemEntries[index].isCounted
      && history.itemEntries[index].entry.saysWhatIsLeft
    {
      guard let message = contradiction(in: history.itemEntries[index], examination) else {
        continue
      }
      findings.append(
        Finding(.a16, .error, [history.itemEntries[index].reference], message))
    }
    guard examination.context.holdsItemLedgerEntries else { return findings }
    for line in history.lines {
      guard let message = contradiction(in: line, examination) else { continue }
      findings.append(Finding(.a16, .error, [], message))
    }
    return findings
  }

  private static func contradiction(
    in item: HistoricItemEntry, _ examination: OrderExamination
  ) -> String? {
    let row = item.entry
    var name: String { examination.name(item.reference) }
    if item.kind == .original, let used = item.usedElsewhere, used.isNegative {
      let left = QuantityTotal(row.quantity) - item.reversedPosted
      return "Remaining Quantity of \(name) is exported as "
        + "\(row.remainingQuantity ?? .zero), but its reversals leave only \(left)"
    }
    if let remaining = row.remainingQuantity {
      if item.kind == .reversal, !remaining.isZero {
        return "\(name) is applied to \(item.reverses.map(examination.name) ?? "its original"), "
          + "but Remaining Quantity is exported as \(remaining)"
      }
      guard let open = row.open, open == remaining.isZero else { return nil }
      return "\(name) is exported as \(open ? "open" : "closed") with Remaining Quantity "
        + "\(remaining)"
    }
    if item.kind == .original, row.open == true, item.reversedPosted >= QuantityTotal(row.quantity)
    {
      return "\(name) is exported as open, but its reversals leave nothing of it"
    }
    return nil
  }

  private static func contradiction(
    in line: ProductionOrderLine, _ examination: OrderExamination
  ) -> String? {
    let exported =
      line.finishedQtyBase
      ?? line.finishedQuantity.flatMap { $0.scaled(by: line.qtyPerUnitOfMeasure ?? .one) }
    guard let exported,
      let position = examination.lineTally.lines.firstIndex(where: {
        $0.orderLineNo == line.lineNo && $0.itemNo == line.itemNo
          && $0.variantCode == line.variantCode
      })
    else { return nil }
    let history = examination.history
    let net = history.itemEntries.indices.reduce(into: QuantityTotal.zero) { sum, index in
      let item = history.itemEntries[index]
      if item.state == .posted, examination.lineTally.positions[index] == position {
        sum += item.entry.quantity
      }
    }
    guard net != QuantityTotal(exported) else { return nil }
    return "Finished Quantity of line \(line.lineNo) is exported as \(exported), but its rows "
      + "add up to \(net)"
  }
}

extension ItemLedgerEntry {
  /// Whether Remaining Quantity or Open was exported, which A16 holds against the rows.
  fileprivate var saysWhatIsLeft: Bool { remainingQuantity != nil || open != nil }
}
