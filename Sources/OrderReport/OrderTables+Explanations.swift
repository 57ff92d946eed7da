import Diagnostics
import OutputReversal
import ProductionLedger

extension OrderTables {
  /// Every net figure as the sum it is, each entry with the line of its file.
  ///
  /// - Source: pages.md 1.8.
  var explanations: TextTable {
    let rows = report.explanations.flatMap { explanation in
      let posted = [label(of: explanation.figure), sum(explanation.posted)]
      let after = explanation.afterQueue.map { ["  \(wording(.afterTheQueue))", sum($0)] }
      return [posted] + (after.map { [$0] } ?? [])
    }
    return TextTable(
      heading: wording(.explanations),
      columns: [.text(wording(.figure)), .text(wording(.sum))], rows: rows)
  }

  private func label(of figure: FigureExplanation.Figure) -> String {
    switch figure {
    case .line(let index):
      let line = report.lines[index]
      return line.orderLineNo.map { wording(.netOfLine, ["line": .text("\($0)")]) }
        ?? wording(.netOfItem, ["item": .text(quote(line.itemNo))])
    case .operation(let index, let measure):
      let operation = quote(report.operations[index].operationNo)
      return wording(
        .ofOperation, ["measure": .heading(measure), "operation": .text(operation)])
    }
  }

  /// `96 = 100 (I-121, ledger.csv:842) - 100 (I-122, ledger.csv:843) + 96 (I-123, ledger.csv:844)`.
  private func sum(_ derivation: NetDerivation) -> String {
    guard !derivation.terms.isEmpty else { return wording(derivation.net) }
    let terms = derivation.terms.enumerated().map { index, term in
      let isNegative = term.quantity.isNegative
      let sign = index == 0 ? (isNegative ? "-" : "") : (isNegative ? "- " : "+ ")
      let source = context.source(of: term.place).map { ", " + sentence($0) } ?? ""
      let amount = wording(QuantityTotal(term.quantity).magnitude)
      return "\(sign)\(amount) (\(context.name(of: term.reference))\(source))"
    }
    return "\(wording(derivation.net)) = \(terms.joined(separator: " "))"
  }
}
