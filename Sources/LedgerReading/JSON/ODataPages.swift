import Diagnostics

/// The pages of OData services that a run has read, which must be complete.
///
/// - Source: inputs.md section 4.
struct ODataPages: Sendable {
  /// A page that was read.
  private struct Page: Sendable {
    let reading: JSONReading
    let page: ODataPage
    let first: Int?
    let last: Int?
    var rowCount: Int { reading.estimatedCount }
  }

  /// Pages by what they are pages of, in the order of the files.
  private var pages: [String: [Page]] = [:]
  private var contexts: [String] = []
  /// Whether a file could not be read: it may be the page that seems to be missing.
  var isUnsure = false

  /// Takes the page that was read from a file; rows from elsewhere are no pages.
  mutating func append(_ reading: JSONReading) {
    guard let page = reading.page else { return }
    // Services that leave the context out are told apart by the names of the columns.
    let context = page.context ?? reading.fields.map(\.name).joined(separator: "\n")
    if pages[context] == nil { contexts.append(context) }
    let numbers = reading.entryNumbers
    let new = Page(reading: reading, page: page, first: numbers.first, last: numbers.last)
    // The same file twice is one page.
    let isKnown = pages[context, default: []].contains { $0.reading.text == reading.text }
    if !isKnown { pages[context, default: []].append(new) }
  }

  /// The errors of pages that are missing.
  ///
  /// - Complexity: O(*n* log *n*) in the number of pages.
  func problems() -> [Diagnostic] {
    guard !isUnsure else { return [] }
    return contexts.flatMap { problems(of: pages[$0] ?? []) }
  }

  private func problems(of pages: [Page]) -> [Diagnostic] {
    let linked = pages.filter { $0.page.nextLink != nil }
    let lastCount = pages.count - linked.count
    guard !linked.isEmpty else {
      // Each of these is a whole of its own.
      return pages.compactMap { miscounted([$0]) }
    }
    if lastCount == 0, let end = linked.max(by: { ($0.last ?? 0) < ($1.last ?? 0) }) {
      return [error(.lastPageMissing, at: end)]
    }
    guard lastCount == 1 else { return [error(.severalLastPages(lastCount), at: linked[0])] }
    let starts = Set(pages.compactMap(\.first))
    let broken = linked.compactMap { page -> Diagnostic? in
      guard let token = page.page.skipToken, let last = page.last, token != last,
        !starts.contains(token)
      else { return nil }
      return error(.rowsMissing(last: last, token: token), at: page)
    }
    return broken.isEmpty ? [miscounted(pages)].compactMap(\.self) : broken
  }

  /// The error of pages that have not as many rows as the service counted, or nil.
  private func miscounted(_ pages: [Page]) -> Diagnostic? {
    let rowCount = pages.reduce(0) { $0 + $1.rowCount }
    for page in pages {
      guard let count = page.page.count, let number = Int(count.text), number != rowCount else {
        continue
      }
      return .incomplete(
        .miscounted(number, rowCount), at: page.reading.location(of: count),
        length: count.keyLength)
    }
    return nil
  }

  private func error(_ reason: Incompleteness, at page: Page) -> Diagnostic {
    let link = page.page.nextLink
    return .incomplete(
      reason, at: link.map { page.reading.location(of: $0) }, length: link?.keyLength ?? 1)
  }
}

/// Why pages are no whole.
private enum Incompleteness {
  case lastPageMissing
  case severalLastPages(Int)
  case rowsMissing(last: Int, token: Int)
  case miscounted(Int, Int)
}

extension Diagnostic {
  fileprivate static func incomplete(
    _ reason: Incompleteness, at place: InputLocation?, length: Int
  ) -> Self {
    let message =
      switch reason {
      case .lastPageMissing:
        "the export goes on at this link, and the last page is not here; "
          + "fetch every page up to the one without a link, and give them all"
      case .severalLastPages(let count):
        "the export goes on at this link, and \(count) files are last pages; "
          + "give the pages of one export, not of several"
      case .rowsMissing(let last, let token):
        "the next page begins after entry \(token), and this one ends with entry \(last); "
          + "rows are missing"
      case .miscounted(let number, let rows):
        "the service counted \(number) rows, and \(rows) are here; fetch the export again"
      }
    return Self(.error, .eIncomplete, at: place, length: length, message)
  }
}
