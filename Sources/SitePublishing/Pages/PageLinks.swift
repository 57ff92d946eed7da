import PageRendering

/// The pages of a list that is too long for one.
struct PageLinks: Hashable, Sendable {
  /// How many orders a page of a list has.
  ///
  /// - Source: pages.md section 2.
  static let ordersPerPage = 200
  /// How many entries, corrections, findings or queue lines a page has: it stays below 100 KB.
  ///
  /// - Source: pages.md section 3.
  static let entriesPerPage = 150

  /// The path of the first page.
  let first: String
  /// How many rows the list has.
  let rowCount: Int
  /// How many of them a page has.
  let perPage: Int

  /// Creates the pages of a list.
  init(_ first: String, rowCount: Int, perPage: Int = Self.entriesPerPage) {
    self.first = first
    self.rowCount = rowCount
    self.perPage = perPage
  }

  /// How many pages there are; an empty list has one.
  var pageCount: Int { max(1, (rowCount + perPage - 1) / perPage) }

  /// The rows of a page, from 0.
  func rows(ofPage page: Int) -> Range<Int> {
    page * perPage..<min(rowCount, (page + 1) * perPage)
  }

  /// The path of a page, from 0.
  func path(ofPage page: Int) -> String { PagePath.list(first, page: page + 1) }

  /// Fills in links to all pages, or none when there is one page.
  ///
  /// Of many pages those near the present one, the first and the last are linked.
  func fill<F>(
    _ values: inout TemplateValues, _ record: RecordReference<F>, _ field: F, hasPages: F,
    page: Int, href: (Int) -> String
  ) {
    guard pageCount > 1 else { return }
    values.set(record, hasPages, flag: true)
    let shown = (0..<pageCount).filter {
      abs($0 - page) <= 5 || $0 == 0 || $0 == pageCount - 1 || $0 % 50 == 0
    }
    let links = values.list(record, field, of: PageLinkField.self, count: shown.count)
    for (index, number) in shown.enumerated() {
      values.set(links[index], .label, count: number + 1)
      values.set(links[index], .href, text: href(number))
      values.set(links[index], .current, text: number == page ? "page" : "false")
    }
  }
}
