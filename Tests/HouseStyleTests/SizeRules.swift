/// The budgets of style: short files, short functions, short lines.
enum SizeRules {
  static let fileLines = 400
  static let functionLines = 70
  static let lineColumns = 100

  static func findings(in text: SwiftText) -> [StyleFinding] {
    var findings: [StyleFinding] = []
    if text.lines.count > fileLines {
      findings.append(
        StyleFinding(
          path: text.path, line: fileLines + 1,
          message: "file is \(text.lines.count) lines; the limit is \(fileLines)"))
    }
    for (index, line) in text.lines.enumerated() where line.utf8.count > lineColumns {
      guard line.count > lineColumns, !isText(index, in: text) else { continue }
      findings.append(
        StyleFinding(
          path: text.path, line: index + 1,
          message: "line is \(line.count) columns; the limit is \(lineColumns)"))
    }
    for (line, length) in functions(in: text) where length > functionLines {
      findings.append(
        StyleFinding(
          path: text.path, line: line,
          message: "function is \(length) lines; the limit is \(functionLines)"))
    }
    return findings
  }

  /// Whether a line is all inside a literal: what stands there is data and may need its length.
  private static func isText(_ index: Int, in text: SwiftText) -> Bool {
    text.code[index].allSatisfy { $0 == " " } && text.comments[index].allSatisfy { $0 == " " }
  }

  /// Returns the first line of every function with a body and how many lines it has.
  static func functions(in text: SwiftText) -> [(line: Int, length: Int)] {
    text.code.indices.compactMap { index in
      guard let declaration = Declaration(text.code[index]) else { return nil }
      guard Declaration.functions.contains(declaration.keyword) else { return nil }
      return lastLine(ofFunctionAt: index, in: text.code).map { (index + 1, $0 - index + 1) }
    }
  }

  /// Returns the line of the brace that closes the body, or nil when there is no body.
  private static func lastLine(ofFunctionAt first: Int, in code: [Substring]) -> Int? {
    var parentheses = 0
    var braces = 0
    for index in first..<code.count {
      // In a protocol the next declaration begins before any brace.
      if index > first, braces == 0, parentheses == 0, Declaration(code[index]) != nil {
        return nil
      }
      for byte in code[index].utf8 {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
        case UInt8(ascii: "{") where parentheses == 0 || braces > 0: braces += 1
        case UInt8(ascii: "}") where parentheses == 0 || braces > 0:
          braces -= 1
          if braces == 0 { return index }
          if braces < 0 { return nil }
        default: break
        }
      }
    }
    return nil
  }
}
