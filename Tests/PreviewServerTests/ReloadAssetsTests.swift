import PreviewServer
import Testing

@Suite("Reload script")
struct ReloadAssetsTests {
  private static let link = #"<link rel="stylesheet" href="/.storno/reload.css">"#
  private static let script =
    #"<script src="/.storno/reload.js" data-since="a-1" defer></script>"#

  @Test(arguments: [
    ("<head></head><body></body>", "<head>\(link)</head><body>\(script)</body>"),
    ("<HEAD></HEAD><BODY></BODY>", "<HEAD>\(link)</HEAD><BODY>\(script)</BODY>"),
    ("<pre></body></pre></body>", "<pre></body></pre>\(link)\(script)</body>"),
    ("text", "text\(link)\(script)"),
    ("", "\(link)\(script)"),
    ("<", "<\(link)\(script)"),
  ])
  func `a page gets its tags before its ends`(page: String, expected: String) {
    let bytes = ReloadAssets.injected(into: Array(page.utf8), id: "a-1")
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
