import OutputReversal
import ProductionLedger

extension OrderTables {
  /// Every net figure as the sum it is, each entry with the line of its file.
  ///
  /// - Source: pages.md 1.8.
  var explanations: TextTable {
    let rows = report.explanations.flatMap { explanation in
      let posted = [label(of: explanation.figure), sum(explanation.posted)]
      return [posted] + (explanation.afterQueue.map { [["  after the queue", sum($0)]] } ?? [])
    }
    return TextTable(
      heading: "How each figure comes about", columns: [.text("Figure"), .text("Sum")], rows: rows)
  }

  private func label(of figure: FigureExplanation.Figure) -> String {
    switch figure {
    case .line(let index):
      let line = report.lines[index]
      guard let number = line.orderLineNo else { return "Net of \(quote(line.itemNo))" }
      return "Net of line \(number)"
    case .operation(let index, let measure):
      return "\(name(of: measure)) of \(quote(report.operations[index].operationNo))"
    }
  }

  private func name(of measure: Measure) -> String {
    switch measure {
    case .output: "Output"
    case .scrap: "Scrap"
    case .setupTime: "Setup"
    case .runTime: "Run"
    case .stopTime: "Stop"
    }
  }

  /// `96 = 100 (I-121, ledger.csv:842) - 100 (I-122, ledger.csv:843) + 96 (I-123, ledger.csv:844)`.
  private func sum(_ derivation: NetDerivation) -> String {
    guard !derivation.terms.isEmpty else { return "\(derivation.net)" }
    let terms = derivation.terms.enumerated().map { index, term in
      let isNegative = term.quantity.isNegative
      let sign = index == 0 ? (isNegative ? "-" : "") : (isNegative ? "- " : "+ ")
      let source = context.source(of: term.place).map { ", " + sentence($0) } ?? ""
      let amount = QuantityTotal(term.quantity).magnitude
      return "\(sign)\(amount) (\(context.name(of: term.reference))\(source))"
    }
    return "\(derivation.net) = \(terms.joined(separator: " "))"
  }
}
