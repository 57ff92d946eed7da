import Foundation
import SitePublishing
import Testing

/// The files of a site as texts, with what a browser would look for in them.
struct RenderedSite {
  /// The texts by path.
  let files: [String: String]

  init(_ plan: SitePlan) {
    #expect(plan.diagnostics.isEmpty)
    var files: [String: String] = [:]
    for index in 0..<plan.paths.count {
      let path = plan.paths[index]
      files[path] = plan.bytes(at: path).map { String(decoding: $0, as: UTF8.self) }
    }
    self.files = files
  }

  /// The paths of the pages, in byte order.
  var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

  /// The text of a file.
  func text(_ path: String) throws -> String { try #require(files[path], "no \(path)") }

  /// The first page of an order whose number is letters and digits.
  func text(ofOrder number: String) throws -> String {
    let path = files.keys.first { $0.hasSuffix("/\(number.lowercased()).html") }
    return try text(try #require(path, "no page of \(number)"))
  }

  /// The links that lead to no file of the site, or to no anchor of a page, as `from -> link`.
  func brokenLinks() -> [String] {
    let anchors = files.mapValues { Set(Self.values(of: "id", in: $0)) }
    return pages.filter { $0 != "404.html" }.flatMap { page in
      Self.values(of: "href", in: files[page] ?? "")
        .filter { !Self.leads($0, from: page, to: anchors) }.map { "\(page) -> \($0)" }
    }
  }

  private static func leads(
    _ link: String, from page: String, to anchors: [String: Set<String>]
  ) -> Bool {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var steps = page.split(separator: "/").dropLast().map(String.init)
    for step in parts[0].split(separator: "/") {
      guard step == ".." else {
        steps.append(String(step).removingPercentEncoding ?? "")
        continue
      }
      guard steps.popLast() != nil else { return false }
    }
    let path = parts[0].isEmpty ? page : steps.joined(separator: "/")
    guard let there = anchors[path] else { return false }
    // A browser looks for the anchor as it is written, then with its escapes read.
    return parts.count == 1 || there.contains(String(parts[1]))
      || there.contains(parts[1].removingPercentEncoding ?? "")
  }

  /// The values of an attribute, their entities read.
  static func values(of attribute: String, in text: String) -> [String] {
    text.components(separatedBy: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" }).replacingOccurrences(of: "&#39;", with: "'")
        .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  /// The tags of a page with the names of their attributes, as in `a href class`: its structure.
  static func tags(of text: String) -> [String] {
    var tags: [String] = []
    var isInside = false
    var isQuoted = false
    for character in text.unicodeScalars {
      switch character {
      case "<" where !isQuoted:
        isInside = true
        tags.append("")
      case "\"" where isInside: isQuoted.toggle()
      case ">" where !isQuoted: isInside = false
      case _ where isInside && !isQuoted && character != "=":
        tags[tags.count - 1].unicodeScalars.append(character)
      default: continue
      }
    }
    return tags
  }
}
