import PreviewServer

/// A site of a few pages in memory.
struct TestSite: SiteListing {
  static let date = HTTPDate(secondsSince1970: 784_111_777)

  var pages: [String: String] = [
    "index.html": "<html><head></head><body>home</body></html>",
    "orders/ab/rpo1.html": "<html><head></head><body>order</body></html>",
    "items/index.html": "<html><head></head><body>items</body></html>",
    "10:30/index.html": "<html><head></head><body>time</body></html>",
    "style.css": "body {}",
    "digits.txt": "0123456789",
    "empty.txt": "",
  ]

  func entry(at path: String) -> SiteEntry? {
    pages[path].map { text in
      SiteEntry(at: path, from: .bytes { Array(text.utf8) }, lastModified: Self.date)
    }
  }

  func nearest(to path: String) -> [String] {
    path == "orders/ab/rpo2.html" ? ["orders/ab/rpo1.html"] : []
  }
}

extension HTTPResponse {
  /// The content as text; empty for a file or the reload channel.
  var text: String {
    guard case .bytes(let bytes) = content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
