package import ProductionLedger

extension Ledger {
  /// The capacity columns, by the measure that each of them holds.
  private static let measureColumns: [(measure: MeasureSet, column: Column)] = [
    (.output, .outputQuantity), (.scrap, .scrapQuantity), (.setupTime, .setupTime),
    (.runTime, .runTime), (.stopTime, .stopTime),
  ]

  /// Whether some capacity ledger file lacks the column of a measure.
  package var lacksMeasures: Bool {
    sources.contains { source in
      source.kind == .capacityLedgerEntries
        && !Self.measureColumns.allSatisfy { source.columns.contains($0.column) }
    }
  }

  /// The measures of a capacity row that its file does not tell, and that so may be anything.
  ///
  /// - Source: contract.md section 2.
  package func unknownMeasures(at place: RowPlace) -> MeasureSet {
    Self.measureColumns.reduce(into: MeasureSet()) { unknown, known in
      if !exported(known.column, at: place) { unknown.insert(known.measure) }
    }
  }
}
