/// Reads what a backslash begins in a JSON string.
///
/// - Source: RFC 8259 section 7.
enum JSONEscapes {
  /// Returns the character that the backslash at `index` begins, and how many bytes it takes there.
  ///
  /// Nil for what JSON does not know, and for half of a surrogate pair.
  static func escape(
    at index: Int, in bytes: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"): return unicodeEscape(at: index, in: bytes)
    default: return nil
    }
  }

  /// Whether a well-formed escape at `index` is half of a surrogate pair.
  static func isSurrogate(at index: Int, in bytes: Span<UInt8>) -> Bool {
    codeUnit(at: index, in: bytes).map { 0xD800...0xDFFF ~= $0 } ?? false
  }

  /// Appends the UTF-8 of a string that is known to be sound.
  ///
  /// - Complexity: O(*n*) in its length.
  static func append(_ token: JSONToken, of bytes: Span<UInt8>, to output: inout [UInt8]) {
    var index = token.content.lowerBound
    while index < token.content.upperBound {
      if bytes[index] == .backslash, let (scalar, length) = escape(at: index, in: bytes) {
        output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        index += length
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
  }

  private static func unicodeEscape(
    at index: Int, in bytes: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let first = codeUnit(at: index, in: bytes) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xDC00, let second = codeUnit(at: index + 6, in: bytes),
      0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, 12)
  }

  /// The four hexadecimal digits of `\uXXXX` at `index`.
  private static func codeUnit(at index: Int, in bytes: Span<UInt8>) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == .backslash,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for place in index + 2..<index + 6 {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue,
        bytes[place] < 0x80
      else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
