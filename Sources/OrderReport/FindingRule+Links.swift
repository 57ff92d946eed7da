import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A1: Output below zero without Applies-to Entry, where that column was exported.
  static func unexplainedNegatives(_ examination: OrderExamination) -> [Finding] {
    examination.postedItems.compactMap { index in
      let item = examination.history.itemEntries[index]
      guard item.kind == .unexplained,
        examination.context.exported(.appliesToEntry, at: item.entry.place)
      else { return nil }
      return Finding(
        .a1, .error, [item.reference], .unlinked,
        [
          "quantity": .figure(QuantityTotal(item.entry.quantity).magnitude),
          "entry": examination.named(item.reference),
        ])
    }
  }

  /// A2: Output below zero whose target is missing or is not a positive Output entry.
  static func brokenLinks(_ examination: OrderExamination) -> [Finding] {
    examination.postedItems.compactMap { index in
      let item = examination.history.itemEntries[index]
      guard item.kind == .brokenLink else { return nil }
      let target = examination.item(item.reverses).map { examination.history.itemEntries[$0] }
      return brokenLink(item, to: target, examination)
    }
  }

  /// A3: a reversal of another order, line, item, variant, location, lot or serial number.
  ///
  /// Shown on the order of the reversal and on that of the original.
  static func crossLinks(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    var findings: [Finding] = []
    for index in examination.postedItems where history.itemEntries[index].kind == .crossLink {
      let item = history.itemEntries[index]
      guard let reference = item.reverses else { continue }
      let target =
        examination.item(reference).map { history.itemEntries[$0].entry }
        ?? history.targetsInOtherOrders.first { .item($0.entry.entryNo) == reference }?.entry
      findings.append(crossLink(item, to: reference, target, examination))
    }
    for other in history.reversalsByOtherOrders {
      if let asOf = examination.context.rules.asOf, other.entry.postingDate > asOf { continue }
      findings.append(
        Finding(
          .a3, .error, [.item(other.tiedTo), .item(other.entry.entryNo)], .crossLinkFrom,
          [
            "quantity": .figure(QuantityTotal(other.entry.quantity).magnitude),
            "entry": examination.named(.item(other.tiedTo)),
            "reversal": examination.named(.item(other.entry.entryNo)),
            "order": .text(examination.context.quoted(other.entry.orderNo)),
          ]))
    }
    return findings
  }

  /// A4: an original of which more was reversed than it has.
  static func overReversedOriginals(_ examination: OrderExamination) -> [Finding] {
    examination.postedItems.compactMap { index in
      let item = examination.history.itemEntries[index]
      guard item.kind == .original else { return nil }
      let reversed = examination.reversedPosted(ofItem: index)
      let excess = reversed - QuantityTotal(item.entry.quantity)
      guard excess.isPositive else { return nil }
      let reversals = examination.counted(item.reversedBy).filter { $0.queueNumber == nil }
      return Finding(
        .a4, .error, [item.reference] + reversals, .overReversed,
        [
          "reversed": .figure(reversed), "entry": examination.named(item.reference),
          "excess": .figure(excess), "quantity": .figure(item.entry.quantity),
        ])
    }
  }
}

extension FindingRule {
  private static func brokenLink(
    _ item: HistoricItemEntry, to target: HistoricItemEntry?, _ examination: OrderExamination
  ) -> Finding {
    let quantity = Message.Value.figure(QuantityTotal(item.entry.quantity).magnitude)
    let entry = examination.named(item.reference)
    let named =
      item.reverses.map(examination.named) ?? .message(Message(FindingText.someEntry))
    func finding(
      _ text: FindingText, _ name: String = "", _ value: Message.Value = .text("")
    ) -> Finding {
      Finding(
        .a2, .error, [item.reference], text,
        ["quantity": quantity, "entry": entry, "target": named, name: value])
    }
    guard let target else { return finding(.appliedToNoOutput) }
    return target.kind == .foreign
      ? finding(.appliedToType, "type", .name(target.entry.entryType))
      : finding(.appliedToNegative, "targetQuantity", .figure(target.entry.quantity))
  }

  private static func crossLink(
    _ item: HistoricItemEntry, to reference: EntryReference, _ target: ItemLedgerEntry?,
    _ examination: OrderExamination
  ) -> Finding {
    let differences =
      target.map { Self.differences(of: $0, from: item.entry, examination.context) } ?? []
    return Finding(
      .a3, .error, [item.reference, reference],
      target == nil ? .crossLinkUnknown : .crossLink,
      [
        "reversal": examination.named(item.reference),
        "quantity": .figure(QuantityTotal(item.entry.quantity).magnitude),
        "entry": examination.named(reference), "differences": .list(differences),
      ])
  }

  /// The fields in which two linked entries differ, each with the value of `target`.
  private static func differences(
    of target: ItemLedgerEntry, from entry: ItemLedgerEntry, _ context: ReportContext
  ) -> [Message] {
    var fields: [Message] = []
    func compare(_ text: FindingText, _ left: Symbol, _ right: Symbol) {
      if left != right {
        fields.append(Message(text, ["value": .text(context.quoted(left))]))
      }
    }
    compare(.otherOrder, target.orderNo, entry.orderNo)
    if target.orderLineNo != entry.orderLineNo {
      let line =
        target.orderLineNo.map { Message.Value.text("\($0)") }
        ?? .message(Message(FindingText.noLine))
      fields.append(Message(FindingText.otherLine, ["value": line]))
    }
    compare(.otherItem, target.itemNo, entry.itemNo)
    compare(.otherVariant, target.variantCode, entry.variantCode)
    compare(.otherLocation, target.locationCode, entry.locationCode)
    compare(.otherLot, target.lotNo, entry.lotNo)
    compare(.otherSerial, target.serialNo, entry.serialNo)
    return fields
  }
}
