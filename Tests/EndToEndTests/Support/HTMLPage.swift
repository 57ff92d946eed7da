/// A page read as a browser would, for comparison.
///
/// Follows the tokenizer of the HTML standard as far as a page can reach it: tags, attributes in
/// all three forms, comments, raw text elements, character references. A named reference that the
/// program never writes becomes U+FFFD, so that a value that was not escaped cannot look right.
struct HTMLPage {
  enum Token: Equatable {
    case start(String, [Attribute])
    case end(String)
    case text(String)
    case comment
  }

  /// A row of a table: which one on the page, its classes and the texts of its cells.
  struct Row {
    var table: Int
    var classes: [String]
    var cells: [String]
  }

  struct Attribute: Equatable {
    var name: String
    var value: String
  }

  private(set) var tokens: [Token] = []
  private var rest: Substring.UnicodeScalarView

  /// Reads a page.
  init(_ html: String) {
    rest = Substring(html).unicodeScalars
    while !rest.isEmpty { readNext() }
  }

  /// Tags with the names of their attributes and the values of `class`, in order.
  var structure: [String] {
    tokens.compactMap { token in
      switch token {
      case .start(let name, let attributes):
        let shown = attributes.map { $0.name == "class" ? "class=\($0.value)" : $0.name }
        return "<\(([name] + shown).joined(separator: " "))>"
      case .end(let name): return "</\(name)>"
      case .comment: return "<!>"
      case .text: return nil
      }
    }
  }

  /// All texts, one after the other.
  var text: String {
    let texts = tokens.map { token in
      if case .text(let text) = token { text } else { "" }
    }
    return texts.joined()
  }

  /// The texts that are shown when no style is: those of the body, one after the other.
  var bodyText: String {
    let body = tokens.drop {
      if case .start("body", _) = $0 { false } else { true }
    }
    return body.map { token in
      if case .text(let text) = token { text } else { "" }
    }.joined()
  }

  /// Every attribute of every element.
  var attributes: [Attribute] {
    tokens.flatMap { token -> [Attribute] in
      if case .start(_, let attributes) = token { attributes } else { [] }
    }
  }

  /// The rows of all tables: the classes of the row, and its cells' texts.
  var rows: [Row] {
    var rows: [Row] = []
    var isInCell = false
    var table = 0
    for token in tokens {
      switch token {
      case .start("table", _): table += 1
      case .start("tr", let attributes):
        let classes = attributes.first { $0.name == "class" }?.value ?? ""
        rows.append(
          Row(table: table, classes: classes.split(separator: " ").map(String.init), cells: []))
      case .start("td", let attributes), .start("th", let attributes):
        let span = attributes.first { $0.name == "colspan" }.flatMap { Int($0.value) } ?? 1
        rows[rows.count - 1].cells += Array(repeating: "", count: span)
        isInCell = true
      case .end("td"), .end("th"): isInCell = false
      case .text(let text) where isInCell:
        rows[rows.count - 1].cells[rows[rows.count - 1].cells.count - 1] += text
      default: break
      }
    }
    return rows
  }

  private mutating func readNext() {
    if rest.starts(with: "<!--".unicodeScalars) {
      tokens.append(.comment)
      skip(past: "-->")
    } else if rest.first == "<", rest.dropFirst().first.map(Self.opensTag) == true {
      readTag()
    } else {
      let first = rest.removeFirst()
      let text = String(first) + read { $0 != "<" }
      tokens.append(.text(Self.resolved(text)))
    }
  }

  private static func opensTag(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "!" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private mutating func readTag() {
    rest.removeFirst()
    let isEnd = rest.first == "/"
    if isEnd { rest.removeFirst() }
    let name = read { !Self.isBlank($0) && $0 != "/" && $0 != ">" }.lowercased()
    var attributes: [Attribute] = []
    while let next = rest.first, next != ">" {
      if Self.isBlank(next) || next == "/" {
        rest.removeFirst()
      } else {
        attributes.append(readAttribute())
      }
    }
    rest = rest.dropFirst()
    tokens.append(isEnd ? .end(name) : .start(name, attributes))
    if !isEnd, ["title", "script", "style", "textarea"].contains(name) { readRawText(until: name) }
  }

  private mutating func readAttribute() -> Attribute {
    let first = String(rest.removeFirst())
    let name = first + read { !Self.isBlank($0) && !"/>=".unicodeScalars.contains($0) }
    guard rest.first == "=" else { return Attribute(name: name, value: "") }
    rest.removeFirst()
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return Attribute(name: name, value: Self.resolved(read { !Self.isBlank($0) && $0 != ">" }))
    }
    rest.removeFirst()
    let value = Self.resolved(read { $0 != quote })
    rest = rest.dropFirst()
    return Attribute(name: name, value: value)
  }

  private mutating func readRawText(until name: String) {
    var text = ""
    while !rest.isEmpty, !rest.starts(with: "</\(name)".unicodeScalars) {
      text.unicodeScalars.append(rest.removeFirst())
    }
    tokens.append(.text(Self.resolved(text)))
  }

  private mutating func read(while condition: (Unicode.Scalar) -> Bool) -> String {
    let end = rest.firstIndex { !condition($0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(rest[..<end])
  }

  private mutating func skip(past text: String) {
    while !rest.isEmpty, !rest.starts(with: text.unicodeScalars) { rest.removeFirst() }
    rest = rest.dropFirst(text.unicodeScalars.count)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    " \n\t\r\u{0C}".unicodeScalars.contains(scalar)
  }

  private static func resolved(_ text: String) -> String {
    guard text.unicodeScalars.contains("&") else { return text }
    var resolved = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      let name = rest.prefix { $0 == "#" || $0.properties.isAlphabetic || ("0"..."9") ~= $0 }
      if scalar == "&", !name.isEmpty {
        resolved.append(character(of: String(name)))
        rest = rest.dropFirst(name.count)
        if rest.first == ";" { rest.removeFirst() }
      } else {
        resolved.append(scalar)
      }
    }
    return String(resolved)
  }

  private static func character(of name: String) -> Unicode.Scalar {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    default: break
    }
    guard name.hasPrefix("#") else { return "\u{FFFD}" }
    let digits = name.dropFirst()
    let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }
}
