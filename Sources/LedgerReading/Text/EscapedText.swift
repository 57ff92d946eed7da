/// Text in which `_xHHHH_` stands for a UTF-16 unit, as workbooks and OData names write what XML
/// cannot hold.
enum EscapedText {
  /// Replaces each `_xHHHH_` in the bytes from `first` by its UTF-16 unit, two of a pair by one
  /// character; what would be no character, or NUL, stays as it is written.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  /// - Source: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring).
  static func unescape(_ text: inout [UInt8], from first: Int) {
    guard var index = escape(in: text, from: first) else { return }
    let written = Array(text[index...])
    text.removeLast(written.count)
    index = 0
    while index < written.count {
      guard let unit = unit(in: written, at: index) else {
        text.append(written[index])
        index += 1
        continue
      }
      if let scalar = Unicode.Scalar(unit), unit != 0 {
        text += String(Character(scalar)).utf8
        index += 7
      } else if let second = self.unit(in: written, at: index + 7),
        (0xD800...0xDBFF).contains(unit), (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
      {
        text += String(Character(scalar)).utf8
        index += 14
      } else {
        text += written[index..<index + 7]
        index += 7
      }
    }
  }

  /// Where the first escape begins, or nil.
  private static func escape(in text: [UInt8], from first: Int) -> Int? {
    guard first + 7 <= text.count else { return nil }
    return (first...text.count - 7).first {
      text[$0] == underscore && unit(in: text, at: $0) != nil
    }
  }

  private static let underscore = UInt8(ascii: "_")

  /// The unit that the seven bytes at `index` escape, or nil.
  private static func unit(in text: [UInt8], at index: Int) -> UInt32? {
    guard index + 7 <= text.count, text[index] == underscore,
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == underscore
    else { return nil }
    var unit: UInt32 = 0
    for digit in text[index + 2..<index + 6] {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(value)
    }
    return unit
  }

  /// Whether there may be an escape in a range of `bytes`.
  @inline(__always)
  static func mayHaveEscape(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    for index in range where bytes[index] == underscore { return true }
    return false
  }
}
