import Diagnostics

/// The answer when nothing is listed at a path.
extension SiteHandler {
  /// The most suggestions on such a page.
  private static let suggestionLimit = 5

  /// Returns 404 with the site's own page, or with one of the server's.
  ///
  /// In the preview the nearest pages are added, and the reload script: when the page appears,
  /// it is shown.
  func missing(_ request: SiteRequest) -> HTTPResponse {
    guard let entry = request.listing.entry(at: "404.html") else {
      return html(Self.ownPage(request, showsDiagnostics: injectsReload), for: request)
    }
    switch entry.source {
    case .bytes(let render): return html(render(), for: request)
    case .file(let listed):
      guard let file = try? listed.open() else {
        return html(Self.ownPage(request, showsDiagnostics: injectsReload), for: request)
      }
      return HTTPResponse(
        .notFound, fields: [("Content-Type", entry.mediaType.fieldValue)],
        content: .file(file, 0..<file.identity.size))
    }
  }

  private func html(_ page: [UInt8], for request: SiteRequest) -> HTTPResponse {
    var bytes = page
    if injectsReload {
      bytes = Self.inserting(Self.suggestions(for: request), beforeEndOf: bytes)
      bytes = ReloadAssets.injected(into: bytes, id: request.reload.id)
    }
    return HTTPResponse(
      .notFound, fields: [("Content-Type", MediaType.html.fieldValue)], content: .bytes(bytes))
  }

  /// Returns a list of links to the nearest pages, or nothing.
  private static func suggestions(for request: SiteRequest) -> String {
    let paths = request.listing.nearest(to: request.target.path).prefix(suggestionLimit)
    guard !paths.isEmpty else { return "" }
    let items = paths.map { path in
      let names = path.split(separator: "/").map { RequestTarget.escaped($0) }
      return "<li><a href=\"/\(names.joined(separator: "/"))\">\(escaped(path))</a></li>"
    }
    return "<nav aria-label=\"Nearest pages\"><p>Did you mean:</p><ul>\(items.joined())</ul></nav>"
  }

  /// Returns `page` with `addition` before the end of its main part, or else of its body.
  private static func inserting(_ addition: String, beforeEndOf page: [UInt8]) -> [UInt8] {
    let end =
      ["</main>", "</body>"].lazy.compactMap { ReloadAssets.lastIndex(of: $0, in: page) }.first
      ?? page.count
    return page[..<end] + Array(addition.utf8) + page[end...]
  }

  /// The server's own page; while the ledger cannot be read it is all there is to show.
  private static func ownPage(_ request: SiteRequest, showsDiagnostics: Bool) -> [UInt8] {
    let diagnostics = showsDiagnostics ? request.reload.shownDiagnostics : nil
    let reason = diagnostics.map { "<pre>\(escaped($0))</pre>" } ?? ""
    return Array(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>
      <body><main><h1>Not found</h1><p>There is no page at /\(escaped(request.target.path)).</p>
      \(reason)<p><a href="/">Home</a></p></main></body></html>

      """.utf8)
  }

  /// Returns text as HTML, in an element or a quoted attribute.
  private static func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n": html += "\n"
      default:
        if let mark = VisibleText.mark(for: scalar) {
          html += mark
        } else {
          html.unicodeScalars.append(scalar)
        }
      }
    }
    return html
  }
}
