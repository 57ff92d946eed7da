import PageRendering

/// The pages of a list that is too long for one.
struct PageLinks: Hashable, Sendable {
  /// How many orders a page of a list has at most.
  ///
  /// - Source: pages.md section 2.
  static let ordersPerPage = 200
  /// How many entries, corrections, findings or queue lines a page has: it stays below 100 KB.
  ///
  /// - Source: pages.md section 3.
  static let entriesPerPage = 150
  /// How many corrections a page of a user has: beside figures by month is less room.
  ///
  /// - Source: pages.md section 3.
  static let userCorrectionsPerPage = 75

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

  /// The name of the first page, as pages beside it link to it.
  var fileName: String { first.split(separator: "/").last.map(String.init) ?? first }

  /// Which pages are linked on a page, all from 0 and ascending.
  ///
  /// The first and the last one, those beside it, every tenth of its hundred, every hundredth of
  /// its thousand and so on: of 5,000 pages each is five clicks away at most.
  func linked(from page: Int) -> [Int] {
    var linked: Set<Int> = [0, pageCount - 1]
    for near in page - 5...page + 5 { linked.insert(min(max(near, 0), pageCount - 1)) }
    var step = 10
    while step < pageCount {
      let start = (page + 1) / (step * 10) * step * 10
      for number in stride(from: start, through: start + step * 10, by: step) {
        linked.insert(min(max(number - 1, 0), pageCount - 1))
      }
      step *= 10
    }
    return linked.sorted()
  }

  /// Fills in links to the previous page, to some of all pages, and to the next one.
  ///
  /// None when there is one page.
  func fill<F>(
    _ values: inout TemplateValues, _ record: RecordReference<F>, _ field: F, hasPages: F,
    page: Int, href: (Int) -> String
  ) {
    guard pageCount > 1 else { return }
    values.set(record, hasPages, flag: true)
    let linked = linked(from: page)
    let (hasPrevious, hasNext) = (page > 0, page < pageCount - 1)
    let count = linked.count + (hasPrevious ? 1 : 0) + (hasNext ? 1 : 0)
    let links = values.list(record, field, of: PageLinkField.self, count: count)
    func set(_ index: Int, _ page: Int, _ current: String) {
      values.set(links[index], .href, text: href(page))
      values.set(links[index], .current, text: current)
    }
    if hasPrevious {
      set(0, page - 1, "false")
      values.set(links[0], .isPrevious, flag: true)
    }
    for (index, number) in linked.enumerated() {
      let place = index + (hasPrevious ? 1 : 0)
      set(place, number, number == page ? "page" : "false")
      values.set(links[place], .label, count: number + 1)
      values.set(
        links[place], .isAfterGap, flag: index > 0 && linked[index - 1] != number - 1)
    }
    if hasNext {
      set(count - 1, page + 1, "false")
      values.set(links[count - 1], .isNext, flag: true)
    }
  }
}
