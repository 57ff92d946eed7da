/// Names and documentation of declarations.
enum DeclarationRules {
  private static let vagueEndings = ["Manager", "Helper", "Helpers", "Utils", "Data", "Info"]

  /// Every declaration that crosses modules has a comment whose first line is a whole fragment.
  static func documentation(in text: SwiftText) -> [StyleFinding] {
    text.code.indices.compactMap { index in
      guard let declaration = Declaration(text.code[index]), declaration.crossesModules else {
        return nil
      }
      guard declaration.keyword != "import" else { return nil }
      let name = declaration.name.isEmpty ? declaration.keyword : declaration.name
      guard let summary = summary(before: index, in: text) else {
        return finding(text, index, "'\(name)' has no doc comment")
      }
      guard summary.hasSuffix(".") else {
        return finding(
          text, index, "the first line of the doc comment of '\(name)' does not end in a full stop")
      }
      return nil
    }
  }

  /// Returns the first line of the doc comment above a line, past its attributes.
  private static func summary(before index: Int, in text: SwiftText) -> String? {
    func trimmed(_ index: Int) -> Substring { text.lines[index].drop { $0 == " " } }
    var index = index - 1
    while index >= 0, trimmed(index).hasPrefix("@") { index -= 1 }
    var first: Int?
    while index >= 0, trimmed(index).hasPrefix("///") {
      first = index
      index -= 1
    }
    return first.map { String(trimmed($0).dropFirst(3).drop { $0 == " " }) }
  }

  /// Nothing is public: there is no library product.
  static func access(in text: SwiftText) -> [StyleFinding] {
    text.code.indices.compactMap { index in
      guard let declaration = Declaration(text.code[index]) else { return nil }
      let isOpen = declaration.modifiers.contains { $0 == "public" || $0 == "open" }
      return isOpen ? finding(text, index, "nothing is public here; write 'package'") : nil
    }
  }

  /// A type's name says what it is.
  static func typeNames(in text: SwiftText) -> [StyleFinding] {
    text.code.indices.compactMap { index in
      guard let declaration = Declaration(text.code[index]) else { return nil }
      guard Declaration.types.contains(declaration.keyword) else { return nil }
      guard let ending = vagueEndings.first(where: declaration.name.hasSuffix) else { return nil }
      return finding(
        text, index, "the type '\(declaration.name)' ends in '\(ending)'; name what it is")
    }
  }

  /// `Type.swift` declares `Type`, `Type+Topic.swift` extends it, and no file two types.
  ///
  /// A type and the collection of it, `Entry` and `Entries`, may share a file.
  static func fileName(of text: SwiftText) -> [StyleFinding] {
    let file = text.path.split(separator: "/").last ?? ""
    guard file != "main.swift", file != "Package.swift" else { return [] }
    let stem = file.dropLast(".swift".count)
    let type = stem.prefix { $0 != "+" }
    let isTopic = stem.contains("+")
    var findings: [StyleFinding] = []
    var isDeclared = false
    for index in text.code.indices {
      guard let declaration = Declaration(text.code[index]) else { continue }
      let isType = Declaration.types.contains(declaration.keyword)
      let isExtension = declaration.keyword == "extension"
      if declaration.name == type, isType ? !isTopic : isExtension { isDeclared = true }
      let isTopLevel = text.code[index].first != " "
      guard isType, isTopLevel, !declaration.isPrivate, declaration.name != type,
        plural(of: declaration.name) != type, declaration.name != plural(of: String(type))
      else { continue }
      findings.append(
        finding(text, index, "the type '\(declaration.name)' needs a file of its own"))
    }
    if !isDeclared {
      let verb = isTopic ? "extend" : "declare"
      findings.append(
        finding(text, 0, "the file does not \(verb) '\(type)', which it is named for"))
    }
    return findings
  }

  private static func plural(of name: String) -> String {
    name.hasSuffix("y") ? name.dropLast() + "ies" : name + "s"
  }

  private static func finding(_ text: SwiftText, _ index: Int, _ message: String) -> StyleFinding {
    StyleFinding(path: text.path, line: index + 1, message: message)
  }
}
