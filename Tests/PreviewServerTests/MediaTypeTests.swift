import PreviewServer
import Testing

@Suite("Media type")
struct MediaTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"),
    ("A.HTML", "text/html; charset=utf-8"),
    ("orders/ab/x.csv", "text/csv; charset=utf-8"),
    ("orders/ab/x.json", "application/json"),
    ("style.css", "text/css; charset=utf-8"),
    ("site.js", "text/javascript; charset=utf-8"),
    ("chart.svg", "image/svg+xml; charset=utf-8"),
    ("audit/item/checkpoint", "text/plain; charset=utf-8"),
    ("SHA256SUMS", "text/plain; charset=utf-8"),
    ("noext", "application/octet-stream"),
    ("a.html/noext", "application/octet-stream"),
    ("x.html~", "application/octet-stream"),
    ("", "application/octet-stream"),
  ])
  func `the ending of a path decides`(path: String, type: String) {
    #expect(MediaType(ofPath: path).fieldValue == type)
  }
}
