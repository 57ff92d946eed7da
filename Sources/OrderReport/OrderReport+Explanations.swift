import OutputReversal
import ProductionLedger

extension OrderReport {
  /// Every net figure with its entries.
  ///
  /// The lines first, then each known measure of each operation that has entries.
  ///
  /// - Complexity: O(*n* + *m*) for *n* entries and *m* operations.
  package var explanations: [FigureExplanation] {
    var lineTerms: [[NetDerivation.Term]] = Array(repeating: [], count: lines.count)
    var operationTerms: [[NetDerivation.Term]] = Array(
      repeating: [], count: operations.count * Measure.allCases.count)
    let positions = OperationPositions(operations)
    for (position, entry) in entries.enumerated() {
      if let line = entry.lineIndex, !entry.quantity.isZero {
        lineTerms[line].append(entry.term(entry.quantity, at: position))
      }
      guard let measures = entry.measures, let operation = positions.position(of: entry) else {
        continue
      }
      for measure in Measure.allCases where !measures[measure].isZero {
        operationTerms[operation * Measure.allCases.count + measure.position]
          .append(entry.term(measures[measure], at: position))
      }
    }
    return lines.indices.map { index in
      FigureExplanation(
        .line(index), lineTerms[index], posted: lines[index].posted.net,
        afterQueue: lines[index].afterQueue.net)
    } + operations.indices.flatMap { explanations(ofOperation: $0, operationTerms) }
  }

  private func explanations(
    ofOperation index: Int, _ terms: [[NetDerivation.Term]]
  ) -> [FigureExplanation] {
    let operation = operations[index]
    return Measure.allCases.compactMap { measure in
      let own = terms[index * Measure.allCases.count + measure.position]
      guard !operation.unknown.contains(measure), !own.isEmpty else { return nil }
      return FigureExplanation(
        .operation(index, measure), own, posted: operation.posted[measure].net,
        afterQueue: operation.afterQueue[measure].net)
    }
  }
}

extension ReportEntry {
  fileprivate func term(_ quantity: Quantity, at position: Int) -> NetDerivation.Term {
    NetDerivation.Term(
      reference: reference, position: position, quantity: quantity, place: place, state: state)
  }
}

extension FigureExplanation {
  /// Parts the posted of all terms from the queued ones.
  fileprivate init(
    _ figure: Figure, _ terms: [NetDerivation.Term], posted: QuantityTotal,
    afterQueue: QuantityTotal
  ) {
    let isPosted = terms.allSatisfy { $0.state == .posted }
    self.init(
      figure: figure,
      posted: NetDerivation(
        net: posted, terms: isPosted ? terms : terms.filter { $0.state == .posted }),
      afterQueue: isPosted ? nil : NetDerivation(net: afterQueue, terms: terms))
  }
}
