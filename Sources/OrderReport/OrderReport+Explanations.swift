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
    let positions = operationPositions
    for entry in entries {
      if let line = entry.lineIndex, !entry.quantity.isZero {
        lineTerms[line].append(entry.term(entry.quantity))
      }
      guard let measures = entry.measures, let number = entry.operationNo,
        let operation = positions[OperationKey(line: entry.orderLineNo, number: number)]
      else { continue }
      for (offset, measure) in Measure.allCases.enumerated() where !measures[measure].isZero {
        operationTerms[operation * Measure.allCases.count + offset]
          .append(entry.term(measures[measure]))
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
    return Measure.allCases.enumerated().compactMap { offset, measure in
      let own = terms[index * Measure.allCases.count + offset]
      guard !operation.unknown.contains(measure), !own.isEmpty else { return nil }
      return FigureExplanation(
        .operation(index, measure), own, posted: operation.posted[measure].net,
        afterQueue: operation.afterQueue[measure].net)
    }
  }

  private struct OperationKey: Hashable {
    var line: Int32?
    var number: Symbol
  }

  private var operationPositions: [OperationKey: Int] {
    let keys = operations.map { OperationKey(line: $0.orderLineNo, number: $0.operationNo) }
    return Dictionary(zip(keys, 0...)) { first, _ in first }
  }
}

extension ReportEntry {
  fileprivate func term(_ quantity: Quantity) -> NetDerivation.Term {
    NetDerivation.Term(reference: reference, quantity: quantity, place: place, state: state)
  }
}

extension FigureExplanation {
  /// Parts the posted of all terms from the queued ones.
  fileprivate init(
    _ figure: Figure, _ terms: [NetDerivation.Term], posted: QuantityTotal,
    afterQueue: QuantityTotal
  ) {
    let postedTerms = terms.filter { $0.state == .posted }
    self.init(
      figure: figure, posted: NetDerivation(net: posted, terms: postedTerms),
      afterQueue: postedTerms.count == terms.count
        ? nil : NetDerivation(net: afterQueue, terms: terms))
  }
}
