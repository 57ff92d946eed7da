import ProductionLedger

extension Measures {
  /// Takes the figures of a capacity entry as they stand in its row.
  init(_ entry: CapacityLedgerEntry) {
    self.init(
      output: entry.outputQuantity, scrap: entry.scrapQuantity, setupTime: entry.setupTime,
      runTime: entry.runTime, stopTime: entry.stopTime)
  }

  /// What the figures make of an entry, by their signs (R4).
  package var kind: CapacityEntryKind {
    let isSomePositive = Measure.allCases.contains { self[$0].isPositive }
    let isSomeNegative = Measure.allCases.contains { self[$0].isNegative }
    switch (isSomePositive, isSomeNegative) {
    case (true, true): return .mixed
    case (true, false): return .positive
    case (false, true): return .negative
    case (false, false): return .zero
    }
  }

  /// The same figures with the other signs, or nil where one has none.
  var negated: Measures? {
    var result = Measures.zero
    for measure in Measure.allCases {
      guard let figure = self[measure].negated else { return nil }
      result[measure] = figure
    }
    return result
  }
}
