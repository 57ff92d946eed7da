import Diagnostics

/// A file of a site, told in words by its path.
struct SiteFile: CustomStringConvertible {
  let description: String

  /// Tells what is at a path from the root of a site.
  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last ?? ""
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    let base = String(name.dropLast(ending.utf8.count + 1))
    description =
      switch parts.first {
      case "orders" where parts.count == 3:
        Self.order(base, ending)
      case "audit" where parts.count > 2: "the audit log's \(VisibleText.of(name))"
      case "assets" where parts.count > 2 && parts[1] == "index": "a part of the search index"
      case "items": "the page of an item"
      case "work-centers": "the page of a work center"
      case "users": "the page of a user"
      case "lists": "a list of orders"
      default: "the file"
      }
  }

  private static func order(_ base: String, _ ending: String) -> String {
    let slug = base.ranges(of: "=p").last.map { String(base[..<$0.lowerBound]) }
    let number = Slug.decode(base) ?? slug.flatMap { Slug.decode($0) }
    let what = ending == "html" ? "the page" : "the \(ending.uppercased())"
    return number.map { "\(what) of order \(VisibleText.of($0))" } ?? "\(what) of an order"
  }
}
