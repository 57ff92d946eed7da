import Foundation
import Testing

/// A site that a build wrote, looked at as a whole.
struct BuiltSite {
  let tree: FileTree
  /// The pages of the orders by number, without the ending of the name.
  let orders: [String: String]

  /// Reads a site.
  init(_ folder: TemporaryFolder, _ name: String) throws {
    tree = try FileTree(folder, name)
    var orders: [String: String] = [:]
    for path in tree.paths where path.hasPrefix("orders/") && path.hasSuffix(".json") {
      orders[try OrderDocument(tree.files[path] ?? []).order] = String(path.dropLast(5))
    }
    self.orders = orders
  }

  /// The page of an order.
  func page(of order: String) throws -> HTMLPage {
    HTMLPage(try tree.text(try #require(orders[order], "no page of '\(order)'") + ".html"))
  }

  /// What is wrong with the links of all pages: those that lead nowhere or to another host.
  ///
  /// The page for lost visitors is left out: it answers for any path, so its links cannot be
  /// relative.
  func brokenLinks() throws -> [String] {
    var pages: [String: HTMLPage] = [:]
    for path in tree.paths where path.hasSuffix(".html") {
      pages[path] = HTMLPage(try tree.text(path))
    }
    let ids = pages.mapValues { Set($0.attributes.filter { $0.name == "id" }.map(\.value)) }
    return pages.filter { $0.key != "404.html" }.flatMap { path, page in
      page.attributes.filter { $0.name == "href" || $0.name == "src" }.compactMap { link in
        let parts = link.value.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let target = Self.resolve(String(parts[0]), from: path), tree.files[target] != nil
        else { return "\(path): \(link.value)" }
        let anchor = parts.count == 2 ? String(parts[1]).removingPercentEncoding ?? "" : ""
        let isThere = anchor.isEmpty || ids[target]?.contains(anchor) == true
        return isThere ? nil : "\(path): \(link.value)"
      }
    }.sorted()
  }

  /// What is in all pages that can run or lead away: event attributes, other schemes and hosts.
  func activeContent() throws -> [String] {
    try tree.paths.filter { $0.hasSuffix(".html") }.flatMap { path in
      let page = HTMLPage(try tree.text(path))
      let attributes = page.attributes.filter { attribute in
        let value = attribute.value.lowercased()
        let isLink = ["href", "src", "action", "srcdoc", "style"].contains(attribute.name)
        let leads = ["javascript:", "data:", "//", "http:", "https:", "vbscript:"]
        return attribute.name.hasPrefix("on") || (isLink && leads.contains(where: value.hasPrefix))
      }
      let scripts = page.structure.filter { $0 == "<script>" || $0.hasPrefix("<iframe") }
      return attributes.map { "\(path): \($0.name)=\($0.value)" } + scripts.map { "\(path): \($0)" }
    }
  }

  /// The path that a relative link leads to, or nil where it leaves the site.
  private static func resolve(_ link: String, from path: String) -> String? {
    guard !link.isEmpty else { return path }
    guard let decoded = link.removingPercentEncoding, !decoded.contains(":") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        guard parts.popLast() != nil else { return nil }
      case "": return nil
      case ".": continue
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
