/// The ids and headings of a page of ours, whose attributes are always in double quotes.
struct PageOutline {
  /// The values of `id` in their order.
  var ids: [String] = []
  /// The levels of the headings in their order.
  var headings: [Int] = []

  /// Reads a page.
  init(_ html: String) {
    for piece in html.split(separator: "<") {
      let tag = piece.prefix { $0 != ">" }
      if tag.hasPrefix("h"), let level = tag.dropFirst().first?.wholeNumberValue {
        headings.append(level)
      }
      if let id = Self.value(of: "id", in: tag) { ids.append(id) }
    }
  }

  /// Reads every page of a site, by path.
  static func all(of site: BuiltSite) throws -> [String: PageOutline] {
    let pages = try site.files().filter { $0.hasSuffix(".html") }
    return try Dictionary(uniqueKeysWithValues: pages.map { ($0, PageOutline(try site.text($0))) })
  }

  private static func value(of name: String, in tag: Substring) -> String? {
    let parts = tag.split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    return String(parts[1].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
  }
}
