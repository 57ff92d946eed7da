/// Finds the first byte of a text that no UTF-8 has there.
///
/// - Source: RFC 3629 section 4.
enum UTF8Validation {
  /// What is wrong, and where.
  struct Flaw: Hashable, Sendable {
    /// The offset of the offending sequence's first byte.
    var offset: Int
    /// Whether the text ends within the character.
    var isCutOff: Bool
  }

  /// Returns the first flaw at or after `start`, or nil for sound text.
  ///
  /// - Complexity: O(*n*); ASCII is passed over eight bytes at a time.
  static func firstFlaw(in bytes: Span<UInt8>, from start: Int) -> Flaw? {
    var index = start
    while index < bytes.count {
      while index + 8 <= bytes.count, bytes.word(at: index).isASCII { index += 8 }
      guard index < bytes.count else { break }
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = sequenceLength(in: bytes, at: index) {
        index += length
      } else {
        return Flaw(offset: index, isCutOff: isCutOff(bytes, at: index))
      }
    }
    return nil
  }

  /// Returns the length of the well-formed sequence of several bytes at `index`, or nil.
  private static func sequenceLength(in bytes: Span<UInt8>, at index: Int) -> Int? {
    guard let (length, second) = form(of: bytes[index]), index + length <= bytes.count,
      second.contains(bytes[index + 1])
    else { return nil }
    for next in 2..<max(2, length) where bytes[index + next] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Whether all that follows the lead byte up to the end of the text could begin its character.
  private static func isCutOff(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard let (length, second) = form(of: bytes[index]), index + length > bytes.count else {
      return false
    }
    for next in index + 1..<max(index + 1, bytes.count) {
      let range = next == index + 1 ? second : 0x80...0xBF
      guard range.contains(bytes[next]) else { return false }
    }
    return true
  }

  /// The length that a lead byte announces, and the range of the byte after it.
  private static func form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  /// Says what the byte at `offset` looks like.
  static func hint(_ offset: Int, in bytes: Span<UInt8>) -> String {
    let lead = bytes[offset]
    if lead == 0xED, offset + 1 < bytes.count, bytes[offset + 1] >= 0xA0 {
      return "half of a surrogate pair was encoded; export again as UTF-8"
    }
    let isAlone = offset + 1 == bytes.count || bytes[offset + 1] < 0x80
    return isAlone
      ? "the text looks like Windows-1252; save it as UTF-8, or write encoding: windows-1252 or "
        + "whatever it is in a profile"
      : "save the file as UTF-8, or write its encoding in a profile"
  }
}
