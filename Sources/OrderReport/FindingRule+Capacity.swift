import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A9: a linked pair of capacity entries that are not exact negatives, or whose link says another
  /// thing than that of the item entries of the same postings.
  static func inexactCapacityPairs(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    var findings: [Finding] = []
    for index in examination.postedCapacities {
      let reversal = history.capacityEntries[index]
      guard let position = examination.capacity(reversal.reverses) else { continue }
      let original = history.capacityEntries[position]
      guard let difference = PairDifference(of: reversal, from: original) else { continue }
      findings.append(
        Finding(
          .a9, .error, [reversal.reference, original.reference],
          .inexactPair,
          [
            "entry": examination.named(reversal.reference),
            "original": examination.named(original.reference),
            "difference": .message(difference.wording),
          ]))
    }
    return findings + disagreeingLinks(examination)
  }

  private static func disagreeingLinks(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    return examination.postedItems.compactMap { index in
      let item = history.itemEntries[index]
      guard item.kind == .reversal, let target = examination.item(item.reverses),
        let own = examination.pairs.capacityEntry(ofItemEntry: index),
        let linked = history.capacityEntries[own].reverses,
        let expected = examination.pairs.capacityEntry(ofItemEntry: target),
        history.capacityEntries[expected].reference != linked
      else { return nil }
      let reference = history.capacityEntries[own].reference
      return Finding(
        .a9, .error, [reference, item.reference],
        .disagreeingLinks,
        [
          "entry": examination.named(reference), "linked": examination.named(linked),
          "item": examination.named(item.reference),
          "target": examination.named(history.itemEntries[target].reference),
          "expected": examination.named(history.capacityEntries[expected].reference),
        ])
    }
  }

  /// A10: output taken back without its time, or time taken back without its output.
  static func timesLeft(_ examination: OrderExamination) -> [Finding] {
    itemsWithoutTime(examination) + timesWithoutItem(examination)
  }

  private static func itemsWithoutTime(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    return examination.postedItems.compactMap { index in
      let item = history.itemEntries[index]
      guard item.kind == .reversal, let target = examination.item(item.reverses),
        let own = examination.pairs.capacityEntry(ofItemEntry: index),
        let other = examination.pairs.capacityEntry(ofItemEntry: target)
      else { return nil }
      let taken = history.capacityEntries[own]
      let original = history.capacityEntries[other]
      let position = examination.operationTally.positions[own]
      guard position >= 0 else { return nil }
      guard let left = examination.operationTally.operations[position].known(.runTime)?.net,
        !original.unknown.contains(.runTime)
      else { return nil }
      if original.counted.runTime.isPositive, taken.counted.runTime.isZero, !left.isZero {
        return Finding(
          .a10, .warning, [item.reference, taken.reference],
          .timeNotTaken,
          [
            "item": examination.named(item.reference), "entry": examination.named(taken.reference),
            "time": .figure(original.counted.runTime),
            "original": examination.named(original.reference),
          ])
      }
      if original.counted.runTime.isZero, taken.counted.runTime.isNegative {
        return Finding(
          .a10, .warning, [item.reference, taken.reference],
          .timeTakenOfNone,
          [
            "entry": examination.named(taken.reference), "time": .figure(taken.counted.runTime),
            "original": examination.named(original.reference),
          ])
      }
      return nil
    }
  }

  /// Capacity entries of a last operation that take back what the item ledger still holds.
  private static func timesWithoutItem(_ examination: OrderExamination) -> [Finding] {
    guard examination.traits.contains(.capacityCorrections) else { return [] }
    let history = examination.history
    return examination.postedCorrections.compactMap { correction in
      guard let index = examination.capacity(correction.reference),
        examination.operationTally.positions[index] >= 0
      else { return nil }
      let capacity = history.capacityEntries[index]
      let operation =
        examination.operationTally.operations[examination.operationTally.positions[index]]
      guard operation.isLast, examination.netOutput(sameLineAs: capacity.entry).isPositive else {
        return nil
      }
      if capacity.counted.output.isNegative, !examination.takesItemBack(with: capacity.entry) {
        return Finding(
          .a10, .warning, [capacity.reference],
          .outputWithoutItem,
          [
            "entry": examination.named(capacity.reference),
            "output": .figure(capacity.counted.output),
          ])
      }
      guard let output = operation.known(.output), let runTime = operation.known(.runTime),
        capacity.counted.output.isZero, capacity.counted.runTime.isNegative, runTime.net.isZero
      else { return nil }
      return Finding(
        .a10, .warning, [capacity.reference],
        .lastTimeTaken,
        ["entry": examination.named(capacity.reference), "output": .figure(output.net)])
    }
  }

  /// A19: twin stop rows that were merged, or that may be counted twice.
  static func twinRows(_ examination: OrderExamination) -> [Finding] {
    var findings: [Finding] = []
    let history = examination.history
    for position in examination.operationTally.operations.indices {
      let name = examination.context.name(of: examination.operationTally.operations[position])
      let merged = examination.postedCapacities.filter {
        let twin = history.capacityEntries[$0].twin
        return (twin == .stopRow || twin == .remainder)
          && examination.operationTally.positions[$0] == position
      }
      if !merged.isEmpty {
        findings.append(
          Finding(
            .a19, .info, merged.map { history.capacityEntries[$0].reference },
            .twinsMerged,
            [
              "count": .count(merged.count), "operation": .message(name),
              "half": .count(merged.count / 2),
            ]))
      }
      let undecided = examination.twins(.undecided, of: position)
      if !undecided.isEmpty {
        findings.append(
          Finding(
            .a19, .info, undecided.map { history.capacityEntries[$0].reference },
            .twinsUndecided,
            ["count": .count(undecided.count), "operation": .message(name)]))
      }
    }
    return findings
  }
}

extension OrderExamination {
  /// The posted net of all item entries of a capacity row's order line.
  fileprivate func netOutput(sameLineAs row: CapacityLedgerEntry) -> QuantityTotal {
    lineTally.lines.reduce(into: QuantityTotal.zero) { sum, line in
      if Posting.agree(line.orderLineNo, row.orderLineNo) { sum += line.posted.net }
    }
  }

  /// Whether an item entry of the same line and day, or register, is below zero.
  fileprivate func takesItemBack(with row: CapacityLedgerEntry) -> Bool {
    postedItems.contains { index in
      let item = history.itemEntries[index]
      guard item.isCorrection, Posting.agree(item.entry.orderLineNo, row.orderLineNo) else {
        return false
      }
      return item.entry.postingDate == row.postingDate
        || (item.entry.itemRegisterNo != nil && item.entry.itemRegisterNo == row.itemRegisterNo)
    }
  }
}
