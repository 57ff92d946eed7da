/// Writes text as JSON strings.
/// - Source: RFC 8259 section 7.
package enum JSONText {
  /// Appends `text` in quotes with its escapes, or `null`.
  ///
  /// Besides what JSON demands, every character that acts on a terminal or on the direction of text
  /// is escaped: reading the string gives it back, looking at it does no harm.
  /// - Complexity: O(*n*) in the length of the text.
  package static func append(_ text: String?, to output: inout [UInt8]) {
    guard let text else {
      output += "null".utf8
      return
    }
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      default:
        if VisibleText.mark(for: scalar) == nil {
          output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        } else {
          for unit in Character(scalar).utf16 { appendEscape(unit, to: &output) }
        }
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    output += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
  }
}
