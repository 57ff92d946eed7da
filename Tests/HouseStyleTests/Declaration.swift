/// The beginning of a declaration on one line of code: modifiers, keyword and name.
struct Declaration: Equatable {
  var modifiers: [String]
  var keyword: String
  /// The name, dotted for an extension of a nested type; empty for an initialiser and the like.
  var name: String

  static let types: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
  static let functions: Set<String> = ["func", "init", "deinit", "subscript"]
  private static let others: Set<String> = ["extension", "var", "let", "import", "associatedtype"]
  private static let access: Set<String> = [
    "public", "package", "internal", "fileprivate", "private", "open",
  ]
  private static let modifierWords: Set<String> = access.union([
    "static", "final", "mutating", "nonmutating", "consuming", "borrowing", "override",
    "convenience", "required", "lazy", "weak", "unowned", "indirect", "nonisolated", "isolated",
    "prefix", "postfix", "infix", "unsafe", "dynamic", "optional",
  ])

  /// Reads the declaration that begins on a line, or nil when none does.
  init?(_ line: Substring) {
    var tokens = Self.tokens(of: line)[...]
    modifiers = []
    while let token = tokens.first {
      let isClassMember = token == "class" && tokens.dropFirst().first.map(Self.isMember) == true
      if token == "@" {
        tokens = tokens.dropFirst(2)
        Self.dropParentheses(&tokens)
      } else if Self.modifierWords.contains(token) || isClassMember {
        tokens = tokens.dropFirst()
        // `private(set)` restricts the setter only.
        let isRestricted = Self.dropParentheses(&tokens)
        modifiers.append(isRestricted ? token + "()" : token)
      } else {
        break
      }
    }
    guard let keyword = tokens.popFirst() else { return nil }
    guard
      Self.types.contains(keyword) || Self.functions.contains(keyword)
        || Self.others.contains(keyword)
    else { return nil }
    self.keyword = keyword
    name = tokens.prefix { Self.isName($0) || $0 == "." }.joined()
    if keyword == "init" || keyword == "deinit" || keyword == "subscript" { name = "" }
    if Self.types.contains(keyword), let first = tokens.first(where: Self.isName) { name = first }
  }

  /// The declaration can be seen from other modules.
  var crossesModules: Bool { modifiers.contains("package") || modifiers.contains("public") }
  var isPrivate: Bool { modifiers.contains("private") || modifiers.contains("fileprivate") }

  private static func isMember(_ token: String) -> Bool {
    ["func", "var", "let", "subscript"].contains(token) || modifierWords.contains(token)
  }

  private static func isName(_ token: String) -> Bool {
    token.utf8.first.map { isWord($0) } == true
  }

  @discardableResult
  private static func dropParentheses(_ tokens: inout ArraySlice<String>) -> Bool {
    guard tokens.first == "(" else { return false }
    var depth = 0
    while let token = tokens.popFirst() {
      depth += token == "(" ? 1 : token == ")" ? -1 : 0
      if depth == 0 { break }
    }
    return true
  }

  /// Returns words and single signs, without spaces.
  static func tokens(of line: Substring) -> [String] {
    var tokens: [String] = []
    var word: [UInt8] = []
    for byte in line.utf8 {
      if isWord(byte) {
        word.append(byte)
        continue
      }
      if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
      word = []
      if byte > 0x20 { tokens.append(String(decoding: [byte], as: UTF8.self)) }
    }
    if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }
}
