import OutputReversal
import ProductionLedger

extension OrderReport {
  /// Every net figure with its entries.
  ///
  /// The lines first, then each known measure of each operation that has entries.
  ///
  /// - Complexity: O(*n* · *m*) for *n* entries and *m* operations.
  package var explanations: [FigureExplanation] {
    lines.indices.map { explanation(ofLine: $0) }
      + operations.indices.flatMap { explanations(ofOperation: $0) }
  }

  private func explanation(ofLine index: Int) -> FigureExplanation {
    let counted = entries.filter { $0.lineIndex == index }.map { ($0, $0.quantity) }
    return explanation(
      .line(index), counted, posted: lines[index].posted.net,
      afterQueue: lines[index].afterQueue.net)
  }

  private func explanations(ofOperation index: Int) -> [FigureExplanation] {
    let operation = operations[index]
    let counted = entries.filter {
      $0.measures != nil && $0.orderLineNo == operation.orderLineNo
        && $0.operationNo == operation.operationNo
    }
    return Measure.allCases.compactMap { measure in
      guard !operation.unknown.contains(measure) else { return nil }
      let explanation = explanation(
        .operation(index, measure), counted.map { ($0, $0.measures?[measure] ?? .zero) },
        posted: operation.posted[measure].net, afterQueue: operation.afterQueue[measure].net)
      return explanation.posted.terms.isEmpty && explanation.afterQueue == nil ? nil : explanation
    }
  }

  private func explanation(
    _ figure: FigureExplanation.Figure, _ counted: [(entry: ReportEntry, quantity: Quantity)],
    posted: QuantityTotal, afterQueue: QuantityTotal
  ) -> FigureExplanation {
    let terms = counted.filter { !$0.quantity.isZero }.map { entry, quantity in
      NetDerivation.Term(
        reference: entry.reference, quantity: quantity, place: entry.place, state: entry.state)
    }
    let postedTerms = terms.filter { $0.state == .posted }
    return FigureExplanation(
      figure: figure, posted: NetDerivation(net: posted, terms: postedTerms),
      afterQueue: postedTerms.count == terms.count
        ? nil : NetDerivation(net: afterQueue, terms: terms))
  }
}
