import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

extension TemplateValues {
  /// Sets the figures of a group; what is not known stays unset.
  mutating func set<F: GroupFigureFields>(
    _ record: RecordReference<F>, figures: GroupFigures, _ site: AuditSite
  ) {
    if figures.knows(.output) {
      let rates = figures.rates
      set(record, .original, figure: rates.original)
      set(record, .reversed, figure: .zero - rates.reversed)
      set(record, .unexplained, nonZero: .zero - figures.unexplained)
      set(record, .net, figure: figures.net)
      set(record, .quantityRate, text: site.text(rates.quantityRate))
      set(record, .countRate, text: site.text(rates.countRate))
      set(record, .touchedRate, text: site.text(rates.touchedRate))
    }
    if figures.knows(.scrap) { set(record, .scrap, figure: figures.scrap) }
  }

  /// Sets a row of rates; what is not known stays unset.
  mutating func set(
    _ record: RecordReference<RateField>, label: String, _ figures: GroupFigures,
    _ site: AuditSite
  ) {
    set(record, .label, text: label)
    guard figures.knows(.output) else { return }
    let rates = figures.rates
    set(record, .original, figure: rates.original)
    set(record, .reversed, figure: .zero - rates.reversed)
    set(record, .quantityRate, text: site.text(rates.quantityRate))
    set(record, .countRate, text: site.text(rates.countRate))
    set(record, .touchedRate, text: site.text(rates.touchedRate))
    guard rates.original.isPositive else { return }
    let left = rates.original - rates.reversed
    let label = site.phrases.text(
      "bar.left", ["net": site.format.text(left), "original": site.format.text(rates.original)])
    set(
      record, .bar,
      markup: SVGChart.bar(
        .init(original: rates.original.clamped, net: left.clamped), label: label))
  }
}
