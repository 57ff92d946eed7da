/// A cell of a CSV file that a spreadsheet takes as text, never as a formula.
///
/// - Source: pages.md section 3; RFC 4180 section 2.
enum SpreadsheetCell {
  /// Appends a text as a cell, in quotes where it needs them.
  ///
  /// A cell, or a line within it, that after spaces begins with `=`, `+`, `-`, `@` or a fullwidth
  /// form of these gets an apostrophe before it, and so does a cell that begins with a tab or a
  /// line end; a cell that is a number stays as it is.
  /// - Complexity: O(*n*) in the number of bytes.
  static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let needsQuotes = needsQuotes(text)
    if needsQuotes { output.append(quote) }
    var line = text.startIndex
    while line < text.endIndex {
      let end = text[line...].firstIndex(where: isLineEnd) ?? text.endIndex
      let opensCell = line == text.startIndex && isTabOrLineEnd(text[line])
      if opensCell || beginsFormula(text[line..<end]), !isNumber(text) {
        output.append(apostrophe)
      }
      let next = min(end + 1, text.endIndex)
      for byte in text[line..<next] {
        output.append(byte)
        if byte == quote { output.append(quote) }
      }
      line = next
    }
    if needsQuotes { output.append(quote) }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  /// Quotes also what another delimiter would cut, and spaces that a program would trim.
  private static func needsQuotes(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == 32 || text.last == 32
      || text.contains {
        switch $0 {
        case quote, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): true
        default: isTabOrLineEnd($0)
        }
      }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  private static func isTabOrLineEnd(_ byte: UInt8) -> Bool { byte == 9 || isLineEnd(byte) }

  /// Whether a line begins a formula after spaces, U+0020 and U+00A0, and tabs.
  private static func beginsFormula(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while true {
      if rest.first == 32 {
        rest = rest.dropFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard let first = rest.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9: return true
    default: return fullwidthSigns.contains { rest.starts(with: $0) }
    }
  }

  /// ＝ U+FF1D, ＋ U+FF0B, － U+FF0D and ＠ U+FF20.
  private static let fullwidthSigns: [[UInt8]] = [
    [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
  ]

  /// Whether the whole cell is `[+-]?[0-9]+(\.[0-9]+)?`.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    let parts = rest.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
  }
}
