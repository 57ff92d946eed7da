/// The type of a page, as `Content-Type` states it.
package struct MediaType: Hashable, Sendable {
  /// The field value, with the charset for text.
  package let fieldValue: String

  /// A page for people; the only type the reload script is added to.
  package static let html = MediaType(fieldValue: "text/html; charset=utf-8")
  /// Text without markup.
  package static let plainText = MediaType(fieldValue: "text/plain; charset=utf-8")
  /// Bytes of which nothing is known; a browser saves them.
  package static let octets = MediaType(fieldValue: "application/octet-stream")
  static let css = MediaType(fieldValue: "text/css; charset=utf-8")
  static let script = MediaType(fieldValue: "text/javascript; charset=utf-8")
  static let eventStream = MediaType(fieldValue: "text/event-stream")

  private init(fieldValue: String) { self.fieldValue = fieldValue }

  /// Returns the type of a page by the ending of its path, compared without case.
  ///
  /// The proof files of a site without ending are text; any other unknown file is octets, never
  /// HTML. JSON Lines are text, so that an auditor reads them in the browser.
  package init(ofPath path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else {
      let text = String(decoding: name, as: UTF8.self)
      self = text == "SHA256SUMS" || text == "checkpoint" ? .plainText : .octets
      return
    }
    let ending = String(decoding: name[(dot + 1)...].map(\.lowercased), as: UTF8.self)
    self = Self.byEnding[ending] ?? .octets
  }

  private static let byEnding: [String: MediaType] = [
    "html": .html, "htm": .html, "css": .css, "js": .script, "mjs": .script,
    "txt": .plainText, "jsonl": .plainText, "yml": .plainText,
    "csv": MediaType(fieldValue: "text/csv; charset=utf-8"),
    "md": MediaType(fieldValue: "text/markdown; charset=utf-8"),
    "json": MediaType(fieldValue: "application/json"),
    "xml": MediaType(fieldValue: "application/xml; charset=utf-8"),
    "svg": MediaType(fieldValue: "image/svg+xml; charset=utf-8"),
    "png": MediaType(fieldValue: "image/png"),
    "jpg": MediaType(fieldValue: "image/jpeg"),
    "jpeg": MediaType(fieldValue: "image/jpeg"),
    "gif": MediaType(fieldValue: "image/gif"),
    "webp": MediaType(fieldValue: "image/webp"),
    "ico": MediaType(fieldValue: "image/x-icon"),
    "woff2": MediaType(fieldValue: "font/woff2"),
    "pdf": MediaType(fieldValue: "application/pdf"),
    "zip": MediaType(fieldValue: "application/zip"),
    "xlsx": MediaType(
      fieldValue: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  ]
}
