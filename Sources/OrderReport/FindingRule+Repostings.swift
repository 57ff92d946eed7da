import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A14: output reversed as a whole and posted again with identical figures.
  ///
  /// Item entries by quantity and, where the capacity entries of both postings are known, their
  /// measures; other capacity entries by their measures. Each reposting answers for one reversal.
  static func identicalRepostings(_ examination: OrderExamination) -> [Finding] {
    itemRepostings(examination) + capacityRepostings(examination)
  }

  private static func itemRepostings(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    var taken: Set<Int> = []
    return examination.postedItems.compactMap { index in
      let reversal = history.itemEntries[index]
      guard reversal.kind == .reversal, let target = examination.item(reversal.reverses) else {
        return nil
      }
      let original = history.itemEntries[target]
      let sum = QuantityTotal(reversal.entry.quantity) + QuantityTotal(original.entry.quantity)
      guard sum.isZero else { return nil }
      let again = examination.postedItems.first { later in
        later > index && later != target && !taken.contains(later)
          && examination.lineTally.positions[later] == examination.lineTally.positions[target]
          && history.itemEntries[later].entry.quantity == original.entry.quantity
          && examination.haveEqualMeasures(later, target)
      }
      guard let again else { return nil }
      taken.insert(again)
      return examination.reposting(
        of: original.reference, history.itemEntries[again].reference, after: reversal.reference)
    }
  }

  private static func capacityRepostings(_ examination: OrderExamination) -> [Finding] {
    let history = examination.history
    var taken: Set<Int> = []
    return examination.postedCorrections.compactMap { correction in
      guard let index = examination.capacity(correction.reference),
        let target = examination.capacity(correction.original)
      else { return nil }
      let original = history.capacityEntries[target]
      guard
        Measures(asExported: history.capacityEntries[index].entry).isNegative(
          of: Measures(asExported: original.entry))
      else { return nil }
      let again = examination.postedCapacities.first { later in
        later > index && !taken.contains(later)
          && examination.operationTally.positions[later]
            == examination.operationTally.positions[target]
          && history.capacityEntries[later].counted == original.counted
      }
      guard let again else { return nil }
      taken.insert(again)
      return examination.reposting(
        of: original.reference, history.capacityEntries[again].reference,
        after: correction.reference)
    }
  }
}

extension OrderExamination {
  fileprivate func reposting(
    of original: EntryReference, _ again: EntryReference, after reversal: EntryReference
  ) -> Finding {
    Finding(
      .a14, .info, [original, reversal, again],
      "\(name(original)) was reversed by \(name(reversal)) and posted again with identical "
        + "figures as \(name(again))")
  }

  /// Whether the postings of two item entries have equal measures, as far as both are known.
  fileprivate func haveEqualMeasures(_ left: Int, _ right: Int) -> Bool {
    guard let own = pairs.capacityEntry(ofItemEntry: left),
      let other = pairs.capacityEntry(ofItemEntry: right)
    else { return true }
    return history.capacityEntries[own].counted == history.capacityEntries[other].counted
  }
}

extension Measures {
  /// Whether each figure is the negative of that of `other`.
  fileprivate func isNegative(of other: Measures) -> Bool {
    Measure.allCases.allSatisfy {
      (QuantityTotal(self[$0]) + QuantityTotal(other[$0])).isZero
    }
  }
}
