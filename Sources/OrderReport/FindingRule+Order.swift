import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A17: a share of the order's output above the threshold was reversed.
  static func highReversalRates(_ examination: OrderExamination) -> [Finding] {
    var figures = OutputFigures.zero
    for line in examination.lineTally.lines { figures += line.posted }
    let threshold = examination.context.rules.reversalRatePercent
    guard figures.reversed.isAbove(percent: threshold, of: figures.original),
      let rate = Percentage(of: figures.reversed, in: figures.original)
    else { return [] }
    let references = examination.postedItems.map { examination.history.itemEntries[$0] }
      .filter { $0.kind == .reversal || $0.kind == .crossLink }.map(\.reference)
    return [
      Finding(
        .a17, .info, references, .highRate,
        [
          "rate": .figure(rate.figure), "reversed": .figure(figures.reversed),
          "original": .figure(figures.original), "threshold": .figure(threshold),
        ])
    ]
  }

  /// A18: originals that were reversed as a whole while components stay consumed.
  static func componentsNotReturned(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    let reversed = examination.postedItems.filter { index in
      let item = history.itemEntries[index]
      return item.kind == .original
        && examination.reversedPosted(ofItem: index) >= QuantityTotal(item.entry.quantity)
    }
    guard !reversed.isEmpty else { return [] }
    let consumption = examination.postedItems.filter {
      history.itemEntries[$0].entry.entryType == .consumption
    }
    let references = reversed.map { history.itemEntries[$0].reference }
    let entries = Message(
      consumption.count == 1 ? FindingText.oneEntry : .severalEntries,
      ["count": .count(consumption.count)])
    return [
      Finding(
        .a18, .info, references,
        references.count == 1 ? .componentsOfOne : .componentsOfSeveral,
        [
          "entries": .message(examination.context.names(of: references)),
          "consumption": .message(entries),
        ])
    ]
  }

  /// A20: entries that are neither Output nor Consumption, undone receipts, and subcontracting.
  static func otherEntries(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    var counts: [Message] = []
    var references: [EntryReference] = []
    func count(_ name: Message.Value, _ found: [EntryReference]) {
      guard !found.isEmpty else { return }
      counts.append(
        Message(
          FindingText.countOfKind, ["count": .count(found.count), "kind": name]))
      for reference in found where !references.contains(reference) { references.append(reference) }
    }
    let items = examination.postedItems.map { history.itemEntries[$0] }
    for type in ItemLedgerEntryType.allCases where type != .output && type != .consumption {
      count(.name(type), items.filter { $0.entry.entryType == type }.map(\.reference))
    }
    count(.name(.correction), items.filter { $0.entry.correction == true }.map(\.reference))
    let capacities = examination.postedCapacities.map { history.capacityEntries[$0] }
    count(
      .name(.subcontracting), capacities.filter { $0.entry.subcontracting == true }.map(\.reference)
    )
    return references.isEmpty
      ? []
      : [
        Finding(
          .a20, .info, references, .otherEntries, ["kinds": .list(counts)])
      ]
  }
}
