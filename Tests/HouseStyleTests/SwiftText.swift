/// A Swift source file as its lines, its code without strings and comments, and its comments alone.
///
/// The three have the same lines; what does not belong to one is blank there.
struct SwiftText {
  /// The path below the project root.
  let path: String
  let lines: [Substring]
  let code: [Substring]
  let comments: [Substring]

  init(path: String, _ text: String) {
    self.path = path
    var scanner = CodeScanner(Array(text.utf8))
    scanner.scan()
    lines = Self.lines(of: text)
    code = Self.lines(of: String(decoding: scanner.code, as: UTF8.self))
    comments = Self.lines(of: String(decoding: scanner.comments, as: UTF8.self))
  }

  private static func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// Parts code, strings and comments.
///
/// Regular expression literals are taken for code.
private struct CodeScanner {
  private let source: [UInt8]
  private var position = 0
  private(set) var code: [UInt8]
  private(set) var comments: [UInt8]

  init(_ source: [UInt8]) {
    self.source = source
    code = source.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    comments = code
  }

  mutating func scan() { scanCode(untilParenthesis: false) }

  /// Scans code to the end, or to the parenthesis that ends an interpolation.
  private mutating func scanCode(untilParenthesis: Bool) {
    var depth = 0
    while position < source.count {
      if starts(with: "//") {
        scanLineComment()
      } else if starts(with: "/*") {
        scanBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        scanString(hashes: hashes)
      } else if source[position] == UInt8(ascii: "`") {
        scanRawIdentifier()
      } else {
        let byte = source[position]
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if untilParenthesis, depth == 0 { return }
          depth -= 1
        }
        if !untilParenthesis { code[position] = byte }
        position += 1
      }
    }
  }

  private mutating func scanLineComment() {
    while position < source.count, source[position] != UInt8(ascii: "\n") {
      comments[position] = source[position]
      position += 1
    }
  }

  /// Block comments nest.
  private mutating func scanBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") { depth += 1 }
      if starts(with: "*/") { depth -= 1 }
      let width = starts(with: "/*") || starts(with: "*/") ? 2 : 1
      for _ in 0..<width where position < source.count {
        comments[position] = source[position]
        position += 1
      }
    } while depth > 0 && position < source.count
  }

  private mutating func scanRawIdentifier() {
    code[position] = source[position]
    position += 1
    while position < source.count, source[position] != UInt8(ascii: "`") { position += 1 }
    guard position < source.count else { return }
    code[position] = source[position]
    position += 1
  }

  private mutating func scanString(hashes: Int) {
    let fence = String(repeating: "#", count: hashes)
    position += hashes
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    position += quotes.utf8.count
    while position < source.count {
      if starts(with: quotes + fence) {
        position += quotes.utf8.count + hashes
        return
      }
      guard starts(with: "\\" + fence) else {
        position += 1
        continue
      }
      position += 1 + hashes
      guard position < source.count else { return }
      let isInterpolation = source[position] == UInt8(ascii: "(")
      position += 1
      if isInterpolation { scanCode(untilParenthesis: true) }
    }
  }

  /// Returns how many `#` stand before a quotation mark here, or nil when no string begins here.
  private func hashesBeforeQuote() -> Int? {
    let hashes = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
    let quote = position + hashes
    return quote < source.count && source[quote] == UInt8(ascii: "\"") ? hashes : nil
  }

  private func starts(with text: String) -> Bool {
    source[position...].starts(with: text.utf8)
  }
}
