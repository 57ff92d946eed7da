extension JSONScanner {
  /// Reads the string at `offset`, which is a quotation mark.
  ///
  /// - Source: RFC 8259 section 7.
  @inline(__always)
  mutating func scanString(of bytes: Span<UInt8>) throws(JSONFlaw) -> JSONToken {
    var index = offset + 1
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index)
      let marks = word.marks(of: .quote) | word.marks(of: .backslash) | word.marks(below: .space)
      index += marks.trailingZeroBitCount / 8
      if marks != 0 { break }
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote { return token(to: index + 1, .text) }
      if byte == .backslash || byte < .space { break }
      index += 1
    }
    return try scanUnusualString(of: bytes, from: index)
  }

  /// Reads on from a byte of a string that does not stand for itself.
  private mutating func scanUnusualString(
    of bytes: Span<UInt8>, from first: Int
  ) throws(JSONFlaw) -> JSONToken {
    var index = first
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote { return token(to: index + 1, .escapedText) }
      if byte < .space { throw JSONFlaw(.control, at: index) }
      guard byte == .backslash else {
        index += 1
        continue
      }
      guard let escape = JSONEscapes.escape(at: index, in: bytes) else {
        throw JSONFlaw(
          JSONEscapes.isSurrogate(at: index, in: bytes) ? .loneSurrogate : .unknownEscape,
          at: index)
      }
      if escape.scalar == "\0" { note(.nul, at: index) }
      index += escape.length
    }
    throw JSONFlaw(.openText, at: bytes.count)
  }

  /// Reads the number at `offset`, a digit or a minus sign.
  ///
  /// - Source: RFC 8259 section 6.
  @inline(__always)
  mutating func scanNumber(of bytes: Span<UInt8>) throws(JSONFlaw) -> JSONToken {
    var index = offset
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    try Self.skipDigits(of: bytes, &index)
    if bytes[first] == UInt8(ascii: "0"), index - first > 1 {
      throw JSONFlaw(.leadingZero, at: first + 1)
    }
    guard index < bytes.count, bytes[index] > .comma else { return token(to: index, .number) }
    if bytes[index] == UInt8(ascii: ".") {
      index += 1
      try Self.skipDigits(of: bytes, &index)
    }
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else {
      return token(to: index, .number)
    }
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
      index += 1
    }
    try Self.skipDigits(of: bytes, &index)
    return token(to: index, .exponentNumber)
  }

  /// Passes over at least one digit.
  @inline(__always)
  private static func skipDigits(of bytes: Span<UInt8>, _ index: inout Int) throws(JSONFlaw) {
    let first = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    guard index > first else { throw JSONFlaw(.noDigit, at: index) }
  }

  /// Reads `true`, `false` or `null`.
  mutating func scanWord(of bytes: Span<UInt8>) throws(JSONFlaw) -> JSONToken {
    switch bytes[offset] {
    case UInt8(ascii: "n") where spells("ull", in: bytes): return token(to: offset + 4, .null)
    case UInt8(ascii: "t") where spells("rue", in: bytes): return token(to: offset + 4, .flag)
    case UInt8(ascii: "f") where spells("alse", in: bytes): return token(to: offset + 5, .flag)
    default: throw JSONFlaw(.noValue, at: offset)
    }
  }

  /// Whether `rest` follows the byte at `offset`.
  @inline(__always)
  private func spells(_ rest: String, in bytes: Span<UInt8>) -> Bool {
    var index = offset + 1
    for byte in rest.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
