import Diagnostics
import OutputReversal
import ProductionLedger

/// How a capacity entry differs from the exact negative of the one it reverses.
struct PairDifference {
  private let measure: Measure
  private let taken: Quantity
  private let posted: Quantity

  /// Finds the first measure in which `reversal` is not the negative of `original`; nil for none.
  ///
  /// A measure that is not known of both is passed over.
  init?(of reversal: HistoricCapacityEntry, from original: HistoricCapacityEntry) {
    let taken = Measures(asExported: reversal.entry)
    let posted = Measures(asExported: original.entry)
    let unknown = reversal.unknown.union(original.unknown)
    let differing = Measure.allCases.first {
      !unknown.contains($0) && QuantityTotal(taken[$0]) + QuantityTotal(posted[$0]) != .zero
    }
    guard let differing else { return nil }
    measure = differing
    self.taken = taken[differing]
    self.posted = posted[differing]
  }

  /// The measure with both figures and, where there is one, the factor: 12 hints at a unit error.
  var wording: Message {
    let measure = Message.Value.measure(measure)
    let (taken, posted) = (Message.Value.figure(taken), Message.Value.figure(posted))
    guard !self.posted.isZero, !self.taken.isZero else {
      return Message(
        FindingText.difference, ["measure": measure, "taken": taken, "posted": posted])
    }
    let scaled = QuantityTotal(self.taken).magnitude.units * Int128(Quantity.unitsPerWhole)
    let (factor, rest) = scaled.quotientAndRemainder(
      dividingBy: QuantityTotal(self.posted).magnitude.units)
    return Message(
      rest == 0 ? FindingText.differenceTimes : .differenceAbout,
      [
        "measure": measure, "taken": taken, "posted": posted,
        "factor": .figure(QuantityTotal(units: factor)),
      ])
  }
}

extension Measures {
  /// The five figures of a row as exported, twins not merged.
  init(asExported row: CapacityLedgerEntry) {
    self.init(
      output: row.outputQuantity, scrap: row.scrapQuantity, setupTime: row.setupTime,
      runTime: row.runTime, stopTime: row.stopTime)
  }
}
