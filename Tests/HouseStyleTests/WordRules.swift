/// What the language allows and the house does not.
enum WordRules {
  private static let code = [
    "@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError(",
  ]
  // Parted, so that this file does not forbid itself.
  private static let notes = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

  static func findings(in text: SwiftText) -> [StyleFinding] {
    text.code.indices.flatMap { index -> [StyleFinding] in
      let inCode = code.filter { contains($0, in: text.code[index]) }
      let inComment = notes.filter(Declaration.tokens(of: text.comments[index]).contains)
      return (inCode + inComment).map { word in
        StyleFinding(path: text.path, line: index + 1, message: "'\(word)' is not used here")
      }
    }
  }

  /// Whether the words stand there as they are formatted, and not at the end of a longer word.
  private static func contains(_ words: String, in line: Substring) -> Bool {
    line.ranges(of: words).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber
    }
  }
}
