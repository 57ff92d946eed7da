import Diagnostics

/// An XML document that is written from beginning to end.
struct XMLText {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  /// Appends markup as it is.
  mutating func markup(_ text: String) { bytes += Array(text.utf8) }

  /// Appends a text, escaped for content and for attributes in either kind of quotes.
  ///
  /// What XML does not allow, and what changes the direction of text, is replaced by a mark.
  /// - Source: XML 1.0 section 2.2; inputs.md section 5.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup("&amp;")
      case "<": markup("&lt;")
      case ">": markup("&gt;")
      case "\"": markup("&quot;")
      case "'": markup("&apos;")
      case "\u{FFFE}", "\u{FFFF}": markup("\u{FFFD}")
      default: markup(VisibleText.mark(for: scalar) ?? String(Character(scalar)))
      }
    }
  }

  /// Appends an element with a text on a line of its own.
  mutating func element(_ name: String, _ content: String) {
    markup("<\(name)>")
    text(content)
    markup("</\(name)>\n")
  }

  /// Appends a person of a feed.
  mutating func person(_ name: String, _ who: String) {
    markup("<\(name)><name>")
    text(who)
    markup("</name></\(name)>\n")
  }

  /// Appends a link of a feed.
  mutating func link(_ relation: String, _ type: String, _ address: String) {
    markup("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    text(address)
    markup("\"/>\n")
  }
}
