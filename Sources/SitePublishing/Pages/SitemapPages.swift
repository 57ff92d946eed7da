/// The site map for search engines: every page by its whole address; a unit is a file.
///
/// Up to 50,000 addresses stand in `sitemap.xml` itself; of more, it lists the files that hold
/// them.
/// - Source: sitemaps.org protocol 0.9; contract.md section 6, with `baseURL`.
struct SitemapPages: SitePart {
  /// How many addresses a file may hold.
  private static let addressesPerFile = 50_000

  private let baseURL: String
  private let paths: [String]

  /// Makes the map of the pages of `parts`; without a base URL there is none.
  init(baseURL: String?, parts: [any SitePart]) {
    self.baseURL = baseURL ?? ""
    guard baseURL != nil else {
      paths = []
      return
    }
    paths = parts.flatMap { part in (0..<part.unitCount).flatMap { part.paths(of: $0) } }
      .filter { $0.hasSuffix(".html") && $0 != PagePath.notFound }
  }

  var unitCount: Int {
    if paths.isEmpty { return 0 }
    return fileCount == 1 ? 1 : fileCount + 1
  }

  func paths(of unit: Int) -> [String] { [unit == 0 ? "sitemap.xml" : "sitemap-\(unit).xml"] }

  func render(unit: Int, into files: inout RenderedFiles) {
    if unit == 0, fileCount > 1 {
      let maps = (1...fileCount).map { "sitemap-\($0).xml" }
      files.add { append("sitemapindex", "sitemap", maps[...], to: &$0) }
      return
    }
    let first = max(0, unit - 1) * Self.addressesPerFile
    let chosen = paths[first..<min(paths.count, first + Self.addressesPerFile)]
    files.add { append("urlset", "url", chosen, to: &$0) }
  }

  private var fileCount: Int {
    (paths.count + Self.addressesPerFile - 1) / Self.addressesPerFile
  }

  private func append(
    _ root: String, _ element: String, _ paths: ArraySlice<String>, to bytes: inout [UInt8]
  ) {
    bytes += Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    for path in paths {
      // The address has no byte that XML escapes but these two.
      let address = PagePath.address(path, base: baseURL).replacing("&", with: "&amp;")
        .replacing("'", with: "&apos;")
      bytes += Array("<\(element)><loc>\(address)</loc></\(element)>\n".utf8)
    }
    bytes += Array("</\(root)>\n".utf8)
  }
}
