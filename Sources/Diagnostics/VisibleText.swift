/// Shows characters that act on a terminal or on the direction of text as marks one can see.
package enum VisibleText {
  /// Returns the mark that stands for a scalar on pages and in messages; nil for one shown as is.
  ///
  /// C0 controls become their pictures (␛), DEL and C1 controls, and the characters that change the
  /// direction of text or are invisible become `[U+202E]`.
  /// - Source: inputs.md section 5.
  package static func mark(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "␡"
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      "[U+\(hexadecimal(scalar.value))]"
    default: nil
    }
  }

  /// Returns `text` with every such character replaced by its mark.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { mark(for: $0) != nil }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if let mark = mark(for: scalar) { shown += mark } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
