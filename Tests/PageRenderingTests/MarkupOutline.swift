/// The structure and the texts of an HTML page, read as a browser would, for comparison.
///
/// A second reading of the HTML standard, independent of the one in the module.
struct MarkupOutline: Equatable {
  /// Tags with their attribute names, in order, as in `<a href class>` and `</a>`.
  var structure: [String] = []
  /// The texts between tags and the values of attributes, character references resolved.
  var texts: [String] = []

  private let scalars: [Unicode.Scalar]
  private var position = 0

  static func == (left: MarkupOutline, right: MarkupOutline) -> Bool {
    left.structure == right.structure && left.texts == right.texts
  }

  init(_ html: String) {
    scalars = Array(html.unicodeScalars)
    while position < scalars.count { readNext() }
  }

  private mutating func readNext() {
    if starts("<!--") {
      structure.append("comment")
      skip(past: "-->")
    } else if scalars[position] == "<", position + 1 < scalars.count,
      scalars[position + 1].properties.isAlphabetic || scalars[position + 1] == "/"
    {
      readTag()
    } else {
      readText()
    }
  }

  private mutating func readTag() {
    position += 1
    var tag = "<" + read { !" \n\t/>".unicodeScalars.contains($0) || $0 == "/" }
    let name = tag.dropFirst().lowercased()
    while position < scalars.count, scalars[position] != ">" {
      _ = read { " \n\t/".unicodeScalars.contains($0) }
      let name = read { !" \n\t/>=".unicodeScalars.contains($0) }
      if !name.isEmpty { tag += " " + name }
      guard position < scalars.count, scalars[position] == "=" else { continue }
      position += 1
      readValue()
    }
    position += 1
    structure.append(tag + ">")
    if Self.textElements.contains(name) { readContent(of: name) }
  }

  /// Elements that hold no tags, only text up to their own end tag.
  private static let textElements = ["title", "textarea", "script", "style"]

  private mutating func readContent(of name: String) {
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      let next = String(String.UnicodeScalarView(scalars[position...].prefix(name.count + 2)))
      if next.lowercased() == "</\(name)" { break }
      text.append(scalars[position])
      position += 1
    }
    if !text.isEmpty { texts.append(Self.resolved(String(text))) }
  }

  private mutating func readValue() {
    guard position < scalars.count else { return }
    let quote = scalars[position]
    guard quote == "\"" || quote == "'" else {
      texts.append(Self.resolved(read { !" \n\t>".unicodeScalars.contains($0) }))
      return
    }
    position += 1
    texts.append(Self.resolved(read { $0 != quote }))
    position += 1
  }

  private mutating func readText() {
    var text = String(scalars[position])
    position += 1
    text += read { $0 != "<" }
    texts.append(Self.resolved(text))
  }

  private mutating func read(while condition: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while position < scalars.count, condition(scalars[position]) {
      text.append(scalars[position])
      position += 1
    }
    return String(text)
  }

  private func starts(_ text: String) -> Bool {
    scalars[position...].starts(with: text.unicodeScalars)
  }

  private mutating func skip(past text: String) {
    while position < scalars.count, !starts(text) { position += 1 }
    position += text.unicodeScalars.count
  }

  private static func resolved(_ text: String) -> String {
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#10;", "\n"),
      ("&#9;", "\t"), ("&amp;", "&"),
    ]
    var rest = text.unicodeScalars[...]
    var result = String.UnicodeScalarView()
    while let first = rest.first {
      if let (name, value) = references.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
        result += value.unicodeScalars
        rest = rest.dropFirst(name.unicodeScalars.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}
