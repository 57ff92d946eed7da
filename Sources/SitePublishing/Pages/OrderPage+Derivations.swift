import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Each net figure as the sum it is: `96 = 100 (I-121) − 100 (I-122) + 96 (I-123)`.
///
/// - Source: pages.md 1.8.
extension OrderPage {
  /// Up to how many entries a sum names; of a longer one the rest is told as one term.
  static let namedTerms = 100

  /// Fills in how the net of an order line comes about.
  func fillDerivation(
    _ values: inout TemplateValues, _ line: RecordReference<LineField>, _ index: Int
  ) {
    values.set(line, .anchor) { Self.appendAnchor(of: .line(index), to: &$0) }
    guard let explanation = explanation(of: .line(index)) else { return }
    fill(&values, line, .terms, explanation.posted.terms)
    fill(&values, line, .queuedTerms, explanation.queuedTerms, continuing: true)
  }

  /// Fills in how the net of a measure of an operation comes about.
  ///
  /// The rows of those entries for which `located` is true, by their positions in the report, are
  /// not told again.
  func fillDerivation(
    _ values: inout TemplateValues, _ record: RecordReference<MeasureField>, _ operation: Int,
    _ measure: Measure, located: inout [Bool]
  ) {
    let figure = FigureExplanation.Figure.operation(operation, measure)
    guard let explanation = explanation(of: figure) else { return }
    values.set(record, .anchor) { Self.appendAnchor(of: figure, to: &$0) }
    fill(&values, record, .terms, explanation.posted.terms, located: located)
    let queued = explanation.queuedTerms
    fill(&values, record, .queuedTerms, queued, continuing: true, located: located)
    for term in explanation.posted.terms { located[term.position] = true }
    for term in queued { located[term.position] = true }
  }

  /// Appends where the derivation of a figure stands on the page: by position, for numbers are any
  /// text.
  static func appendAnchor(of figure: FigureExplanation.Figure, to buffer: inout ByteBuffer) {
    switch figure {
    case .line(let index):
      buffer.append("line-")
      buffer.append(decimal: index + 1)
      buffer.append("-net")
    case .operation(let index, let measure):
      buffer.append("operation-")
      buffer.append(decimal: index + 1)
      buffer.append("-")
      buffer.append(measure.rawValue)
    }
  }

  private func fill<F>(
    _ values: inout TemplateValues, _ record: RecordReference<F>, _ field: F,
    _ terms: [NetDerivation.Term], continuing: Bool = false,
    located: [Bool] = []
  ) {
    let named = terms.count > Self.namedTerms ? Array(terms.prefix(Self.namedTerms)) : terms
    let rest = terms[named.count...]
    let list = values.list(
      record, field, of: TermField.self, count: named.count + (rest.isEmpty ? 0 : 1))
    for (position, term) in named.enumerated() {
      let follows = continuing || position > 0
      fill(&values, list[position], QuantityTotal(term.quantity), follows: follows)
      values.set(list[position], .ref) { $0.append(term.reference, site.context) }
      values.set(list[position], .href) { appendHref(term.reference, to: &$0) }
      values.set(list[position], .source) { SourceText(site).append(term.place, to: &$0) }
      if located.isEmpty || !located[term.position] {
        values.set(list[position], .row) { SourceText(site).append(row: term.place, to: &$0) }
      }
    }
    guard !rest.isEmpty else { return }
    var sum = QuantityTotal.zero
    for term in rest { sum += term.quantity }
    fill(&values, list[named.count], sum, follows: true)
    values.set(
      list[named.count], .ref,
      text: site.phrases.text("sum.further", count: rest.count))
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<TermField>, _ quantity: QuantityTotal,
    follows: Bool
  ) {
    let sign = quantity.isNegative ? (follows ? " − " : "−") : follows ? " + " : ""
    values.set(record, .sign, text: sign)
    values.set(record, .quantity, magnitude: quantity)
  }
}

extension FigureExplanation {
  /// What queued entries add to the posted figure.
  fileprivate var queuedTerms: [NetDerivation.Term] {
    (afterQueue?.terms ?? []).filter { $0.state == .queued }
  }
}
