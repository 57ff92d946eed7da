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
      return Finding(.a1, .error, [item.reference], .unexplained(item, examination))
    }
  }

  /// A2: Output below zero whose target is missing or is not a positive Output entry.
  static func brokenLinks(_ examination: OrderExamination) -> [Finding] {
    examination.postedItems.compactMap { index in
      let item = examination.history.itemEntries[index]
      guard item.kind == .brokenLink else { return nil }
      let target = examination.item(item.reverses).map { examination.history.itemEntries[$0] }
      return Finding(.a2, .error, [item.reference], .brokenLink(item, to: target, examination))
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
      findings.append(
        Finding(
          .a3, .error, [item.reference, reference],
          .crossLink(item, to: reference, target, examination)))
    }
    for other in history.reversalsByOtherOrders {
      if let asOf = examination.context.rules.asOf, other.entry.postingDate > asOf { continue }
      findings.append(
        Finding(
          .a3, .error, [.item(other.tiedTo), .item(other.entry.entryNo)],
          .crossLink(from: other, examination)))
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
        .a4, .error, [item.reference] + reversals,
        "\(reversed) of \(examination.name(item.reference)) is reversed, \(excess) more than the "
          + "\(item.entry.quantity) it put out")
    }
  }
}

extension String {
  fileprivate static func unexplained(
    _ item: HistoricItemEntry, _ examination: OrderExamination
  ) -> String {
    "\(QuantityTotal(item.entry.quantity).magnitude) of \(examination.name(item.reference)) is "
      + "not linked to any original"
  }

  fileprivate static func brokenLink(
    _ item: HistoricItemEntry, to target: HistoricItemEntry?, _ examination: OrderExamination
  ) -> String {
    let start =
      "\(QuantityTotal(item.entry.quantity).magnitude) of \(examination.name(item.reference)) is "
      + "applied to \(item.reverses.map(examination.name) ?? "an entry")"
    guard let target else {
      return "\(start), which is not a positive Output entry of the ledger"
    }
    if target.kind == .foreign {
      return "\(start), which is \(target.entry.entryType.caption), not Output"
    }
    return "\(start), which is \(target.entry.quantity) and so cannot be reversed"
  }

  fileprivate static func crossLink(
    _ item: HistoricItemEntry, to reference: EntryReference, _ target: ItemLedgerEntry?,
    _ examination: OrderExamination
  ) -> String {
    let start =
      "\(examination.name(item.reference)) reverses "
      + "\(QuantityTotal(item.entry.quantity).magnitude) of \(examination.name(reference))"
    guard let target else { return "\(start), which belongs to another order" }
    let differences = differences(of: target, from: item.entry, examination.context)
    return "\(start), which has another \(differences.joined(separator: ", "))"
  }

  fileprivate static func crossLink(
    from other: OrderHistory.ForeignEntry, _ examination: OrderExamination
  ) -> String {
    "\(QuantityTotal(other.entry.quantity).magnitude) of "
      + "\(examination.name(.item(other.tiedTo))) is reversed by "
      + "\(examination.name(.item(other.entry.entryNo))) of order "
      + "'\(examination.context.quoted(other.entry.orderNo))'"
  }

  /// The fields in which two linked entries differ, each with the value of `target`.
  private static func differences(
    of target: ItemLedgerEntry, from entry: ItemLedgerEntry, _ context: ReportContext
  ) -> [String] {
    var fields: [String] = []
    func compare(_ name: String, _ left: Symbol, _ right: Symbol) {
      if left != right { fields.append("\(name) ('\(context.quoted(left))')") }
    }
    compare("order", target.orderNo, entry.orderNo)
    if target.orderLineNo != entry.orderLineNo {
      fields.append("order line (\(target.orderLineNo?.description ?? "none"))")
    }
    compare("item", target.itemNo, entry.itemNo)
    compare("variant", target.variantCode, entry.variantCode)
    compare("location", target.locationCode, entry.locationCode)
    compare("lot", target.lotNo, entry.lotNo)
    compare("serial number", target.serialNo, entry.serialNo)
    return fields
  }
}
