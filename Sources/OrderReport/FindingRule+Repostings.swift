import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A14: output reversed as a whole and posted again with identical figures.
  ///
  /// Item entries by quantity and, where the capacity entries of both postings are known, their
  /// measures; other capacity entries by their measures, if all are known. Each reposting answers
  /// for one reversal.
  static func identicalRepostings(_ examination: OrderExamination) -> [Finding] {
    itemRepostings(examination) + capacityRepostings(examination)
  }

  private static func itemRepostings(_ examination: OrderExamination) -> [Finding] {
    let items = examination.history.itemEntries
    let reversals = examination.postedItems.compactMap { index -> (index: Int, original: Int)? in
      guard items[index].kind == .reversal, let original = examination.item(items[index].reverses)
      else { return nil }
      let sum =
        QuantityTotal(items[index].entry.quantity) + QuantityTotal(items[original].entry.quantity)
      return sum.isZero ? (index, original) : nil
    }
    guard !reversals.isEmpty else { return [] }
    var rows = RepostedRows(examination.postedItems) { index in
      let item = RepostedItem(examination, index)
      return [item, item.withAnyMeasures]
    }
    return reversals.compactMap { index, original in
      let item = RepostedItem(examination, original)
      let wanted = item.isKnown ? [item, item.withUnknownMeasures] : [item.withAnyMeasures]
      return rows.take(wanted, after: index, original: original).map { again in
        examination.reposting(
          of: items[original].reference, items[again].reference, after: items[index].reference)
      }
    }
  }

  private static func capacityRepostings(_ examination: OrderExamination) -> [Finding] {
    let capacities = examination.history.capacityEntries
    let reversals = examination.postedCorrections.compactMap {
      correction -> (index: Int, original: Int)? in
      guard let index = examination.capacity(correction.reference),
        let original = examination.capacity(correction.original),
        capacities[index].unknown.isEmpty, capacities[original].unknown.isEmpty,
        Measures(asExported: capacities[index].entry).isNegative(
          of: Measures(asExported: capacities[original].entry))
      else { return nil }
      return (index, original)
    }
    guard !reversals.isEmpty else { return [] }
    func keys(_ index: Int) -> [RepostedRow] {
      [
        RepostedRow(
          operation: examination.operationTally.positions[index],
          measures: capacities[index].counted)
      ]
    }
    let known = examination.postedCapacities.filter { capacities[$0].unknown.isEmpty }
    var rows = RepostedRows(known, keys: keys)
    return reversals.compactMap { index, original in
      rows.take(keys(original), after: index, original: original).map { again in
        examination.reposting(
          of: capacities[original].reference, capacities[again].reference,
          after: capacities[index].reference)
      }
    }
  }
}

/// What an item entry and its reposting have in common.
///
/// Measures that are not known tell nothing apart: the entry may be the reposting of any, and any
/// may be the reposting of it.
private struct RepostedItem: Hashable {
  private enum PostedMeasures: Hashable {
    case known(Measures, besides: MeasureSet)
    case unknown
    case any
  }

  private var line: Int
  private var quantity: Quantity
  private var measures: PostedMeasures

  init(_ examination: OrderExamination, _ index: Int) {
    line = examination.lineTally.positions[index]
    quantity = examination.history.itemEntries[index].entry.quantity
    let row = examination.pairs.capacityEntry(ofItemEntry: index)
    measures =
      row.map { position in
        let capacity = examination.history.capacityEntries[position]
        return .known(capacity.counted, besides: capacity.unknown)
      } ?? .unknown
  }

  var isKnown: Bool { measures != .unknown }

  var withUnknownMeasures: Self { with(.unknown) }

  var withAnyMeasures: Self { with(.any) }

  private func with(_ measures: PostedMeasures) -> Self {
    var item = self
    item.measures = measures
    return item
  }
}

/// What a capacity entry and its reposting have in common.
private struct RepostedRow: Hashable {
  var operation: Int
  var measures: Measures
}

extension OrderExamination {
  fileprivate func reposting(
    of original: EntryReference, _ again: EntryReference, after reversal: EntryReference
  ) -> Finding {
    Finding(
      .a14, .info, [original, reversal, again], .reposted,
      [
        "original": named(original), "reversal": named(reversal), "again": named(again),
      ])
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
