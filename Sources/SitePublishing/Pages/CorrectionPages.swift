import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// The audit log of corrections by day; a unit is a page.
struct CorrectionPages: SitePart {
  private let site: AuditSite
  private let pages: PageLinks
  /// A correction takes twice the bytes of other rows, and the rates by month follow them.
  private static let correctionsPerPage = 75

  /// Makes the log of a site.
  init(site: AuditSite) {
    self.site = site
    pages = PageLinks(
      PagePath.corrections, rowCount: site.overview.corrections.count,
      perPage: Self.correctionsPerPage)
  }

  var unitCount: Int { pages.pageCount }

  func paths(of unit: Int) -> [String] { [pages.path(ofPage: unit)] }

  func render(unit: Int, into files: inout RenderedFiles) {
    files.add(site.templates[.corrections], CorrectionListField.self) { values, root in
      fill(&values, root, page: unit)
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<CorrectionListField>, page: Int
  ) {
    site.frame.fill(
      &values, record, .page, title: site.phrases.text("corrections.title"),
      path: pages.path(ofPage: page),
      section: PagePath.corrections)
    let count = site.overview.corrections.count
    values.set(record, .total, text: site.phrases.text("corrections.total", count: count))
    values.set(record, .hasCorrections, flag: count > 0)
    fillDays(&values, record, site.overview.corrections[pages.rows(ofPage: page)])
    if page == 0 {
      values.set(record, .isFirst, flag: true)
      RatePanels(site.overview.groups(.item), site)?.fill(
        &values, record, .panels, scale: .scale)
      fillRates(&values, record)
    }
    pages.fill(&values, record, .pages, hasPages: .hasPages, page: page) { pages.path(ofPage: $0) }
  }

  private func fillDays(
    _ values: inout TemplateValues, _ record: RecordReference<CorrectionListField>,
    _ corrections: ArraySlice<Correction>
  ) {
    var days: [ArraySlice<Correction>] = []
    var start = corrections.startIndex
    for index in corrections.indices {
      let isLast = index + 1 == corrections.endIndex
      if isLast || corrections[index + 1].postingDate != corrections[index].postingDate {
        days.append(corrections[start...index])
        start = index + 1
      }
    }
    let list = values.list(record, .days, of: CorrectionDayField.self, count: days.count)
    for (index, day) in days.enumerated() {
      values.set(list[index], .date, date: day.first?.postingDate)
      // The anchor of the day, whatever its form on the page.
      if let date = day.first?.postingDate {
        values.set(list[index], .isoDate) { $0.append(iso: date) }
      }
      let rows = values.list(
        list[index], .corrections, of: CorrectionField.self, count: day.count)
      for (offset, correction) in day.enumerated() {
        CorrectionRow(site: site, correction: correction).fill(&values, rows[offset]) {
          site.address(of: $0, namedBy: correction.orderNo)
        }
      }
    }
  }

  private func fillRates(
    _ values: inout TemplateValues, _ record: RecordReference<CorrectionListField>
  ) {
    let months = site.overview.monthRates
    let list = values.list(record, .rates, of: RateField.self, count: months.count)
    for (index, month) in months.enumerated() {
      values.set(list[index], .label, text: site.format.text(month.month))
      values.set(list[index], .original, figure: month.rates.original)
      values.set(list[index], .reversed, figure: .zero - month.rates.reversed)
      let net = month.rates.original - month.rates.reversed
      values.set(
        list[index], .bar,
        markup: SVGChart.bar(
          .init(original: month.rates.original.clamped, net: net.clamped),
          label: site.phrases.text(
            "bar.left",
            [
              "net": site.format.text(net), "original": site.format.text(month.rates.original),
            ])))
      values.set(list[index], .quantityRate, text: site.text(month.rates.quantityRate))
      values.set(list[index], .countRate, text: site.text(month.rates.countRate))
      values.set(list[index], .touchedRate, text: site.text(month.rates.touchedRate))
    }
  }
}
