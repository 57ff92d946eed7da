/// What the preview adds to pages: a script, a style sheet and the tags that load them.
///
/// The names begin with a dot, which no page of a site does.
package enum ReloadAssets {
  /// The first name of every path that is the server's own.
  static let folder = ".storno"
  static let channelPath = "\(folder)/reload"
  static let scriptPath = "\(folder)/reload.js"
  static let stylePath = "\(folder)/reload.css"

  /// Returns a page with the tags added before the ends of its head and body.
  ///
  /// `id` is the state of the site that the page shows. A page without these ends gets the tags at
  /// its end.
  /// - Complexity: O(*n*) in the size of the page.
  package static func injected(into page: [UInt8], id: String) -> [UInt8] {
    let link = Array("<link rel=\"stylesheet\" href=\"/\(stylePath)\">".utf8)
    let script = Array("<script src=\"/\(scriptPath)\" data-since=\"\(id)\" defer></script>".utf8)
    let bodyEnd = lastIndex(of: "</body>", in: page) ?? page.count
    let headEnd = firstIndex(of: "</head>", in: page[..<bodyEnd]) ?? bodyEnd
    var result: [UInt8] = []
    result.reserveCapacity(page.count + link.count + script.count)
    result += page[..<headEnd]
    result += link
    result += page[headEnd..<bodyEnd]
    result += script
    result += page[bodyEnd...]
    return result
  }

  static func lastIndex(of tag: String, in page: [UInt8]) -> Int? {
    page.indices.reversed().first { begins(tag, at: $0, in: page[...]) }
  }

  private static func firstIndex(of tag: String, in page: ArraySlice<UInt8>) -> Int? {
    page.indices.first { begins(tag, at: $0, in: page) }
  }

  private static func begins(_ tag: String, at index: Int, in page: ArraySlice<UInt8>) -> Bool {
    page[index] == UInt8(ascii: "<") && page[index...].prefix(tag.utf8.count).equals(lowercase: tag)
  }
}
