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
      if let finding = contradiction(in: history.itemEntries[index], examination) {
        findings.append(finding)
      }
    }
    guard examination.context.holdsItemLedgerEntries else { return findings }
    for line in history.lines {
      if let finding = contradiction(in: line, examination) { findings.append(finding) }
    }
    return findings
  }

  private static func contradiction(
    in item: HistoricItemEntry, _ examination: OrderExamination
  ) -> Finding? {
    let row = item.entry
    func finding(
      _ text: FindingText, _ arguments: KeyValuePairs<String, Message.Value> = [:]
    ) -> Finding {
      Finding(.a16, .error, [item.reference], text, arguments)
    }
    let name = examination.named(item.reference)
    if item.kind == .original, let used = item.usedElsewhere, used.isNegative {
      let left = QuantityTotal(row.quantity) - item.reversedPosted
      return finding(
        .remainingBelowReversals,
        [
          "entry": name, "remaining": .figure(row.remainingQuantity ?? .zero),
          "left": .figure(left),
        ])
    }
    if let remaining = row.remainingQuantity {
      if item.kind == .reversal, !remaining.isZero {
        let target =
          item.reverses.map(examination.named) ?? .message(Message(FindingText.itsOriginal))
        return finding(
          .reversalRemains, ["entry": name, "target": target, "remaining": .figure(remaining)])
      }
      guard let open = row.open, open == remaining.isZero else { return nil }
      return finding(
        open ? .exportedOpen : .exportedClosed,
        ["entry": name, "remaining": .figure(remaining)])
    }
    if item.kind == .original, row.open == true, !examination.hasOwnReversal(of: item),
      item.reversedPosted >= QuantityTotal(row.quantity)
    {
      return finding(.openWithoutRest, ["entry": name])
    }
    return nil
  }

  private static func contradiction(
    in line: ProductionOrderLine, _ examination: OrderExamination
  ) -> Finding? {
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
      // The ERP does not know of what storno posted itself.
      if item.state == .posted, !examination.isOwn(item),
        examination.lineTally.positions[index] == position
      {
        sum += item.entry.quantity
      }
    }
    guard net != QuantityTotal(exported) else { return nil }
    return Finding(
      .a16, .error, [], .finishedDiffers,
      [
        "line": .text("\(line.lineNo)"), "exported": .figure(exported), "net": .figure(net),
      ])
  }
}

extension ItemLedgerEntry {
  /// Whether Remaining Quantity or Open was exported, which A16 holds against the rows.
  fileprivate var saysWhatIsLeft: Bool { remainingQuantity != nil || open != nil }
}

extension OrderExamination {
  /// Whether storno posted an entry itself, to the native ledger.
  fileprivate func isOwn(_ item: HistoricItemEntry) -> Bool {
    context.entryNumbers.posting(of: item.entry.entryNo) != nil
  }

  /// Whether such an entry is among those that reverse an original.
  fileprivate func hasOwnReversal(of original: HistoricItemEntry) -> Bool {
    original.reversedBy.contains {
      guard case .item(let no) = $0 else { return false }
      return context.entryNumbers.posting(of: no) != nil
    }
  }
}
