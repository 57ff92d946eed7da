/// The page that `serve` shows while a project cannot be read.
struct ProblemPage: Hashable, Sendable {
  /// What is wrong, as the terminal shows it.
  let text: String

  /// The page; values are escaped as text.
  var bytes: [UInt8] {
    var page = Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Cannot be built</title></head>
      <body>
      <h1>The site cannot be built</h1>
      <p>Mend what is named here; the page comes by itself.</p>
      <pre>
      """.utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): page += Array("&amp;".utf8)
      case UInt8(ascii: "<"): page += Array("&lt;".utf8)
      case UInt8(ascii: ">"): page += Array("&gt;".utf8)
      default: page.append(byte)
      }
    }
    return page + Array("</pre>\n</body>\n</html>\n".utf8)
  }
}
