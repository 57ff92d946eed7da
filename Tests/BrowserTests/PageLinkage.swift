/// The links, ids and headings of a page of ours, whose attributes are always in double quotes.
struct PageLinkage {
  /// The values of `href` and `src` in their order, as they are written.
  var links: [String] = []
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
      links += ["href", "src"].compactMap { Self.value(of: $0, in: tag) }
      if let id = Self.value(of: "id", in: tag) { ids.append(id) }
    }
  }

  /// Reads every page of a site, by path.
  static func all(of site: BuiltSite) throws -> [String: PageLinkage] {
    let pages = try site.files().filter { $0.hasSuffix(".html") }
    return try Dictionary(uniqueKeysWithValues: pages.map { ($0, PageLinkage(try site.text($0))) })
  }

  /// Returns the file that a link leads to from a page, and the place in it, if it names one.
  static func target(of link: String, from page: String) -> (file: String, place: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts.count > 1 ? String(parts[1]) : nil
    guard let path = parts.first, !path.isEmpty else { return (page, place) }
    var folders = page.split(separator: "/").dropLast()
    for step in path.split(separator: "/", omittingEmptySubsequences: false) {
      if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
    }
    return (folders.joined(separator: "/"), place)
  }

  private static func value(of name: String, in tag: Substring) -> String? {
    let parts = tag.split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    return String(parts[1].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
  }
}
