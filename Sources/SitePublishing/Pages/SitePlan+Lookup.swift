import Diagnostics

extension SitePlan {
  /// Whether the site has a file at a path.
  ///
  /// - Complexity: O(log *n*).
  package func contains(_ path: String) -> Bool {
    path.utf8.elementsEqual(Self.sumsPath.utf8) || paths.index(of: path) != nil
  }

  /// Returns the order page that a person most likely meant by a path that is not there.
  ///
  /// - Complexity: O(*n*) in the files of the site; for a page that is missing only.
  package func nearestOrderPages(to path: String) -> [String] {
    let pages = (0..<paths.count).map { paths[$0] }.filter {
      $0.hasPrefix("orders/") && $0.hasSuffix(".html")
    }
    let wanted = path.split(separator: "/").last.map(String.init) ?? path
    let names = pages.map { String($0.split(separator: "/").last ?? "") }
    guard let nearest = NearestName.of(wanted, in: names) else { return [] }
    return pages.filter { $0.hasSuffix("/\(nearest)") }
  }
}
