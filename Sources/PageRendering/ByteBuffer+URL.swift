extension ByteBuffer {
  /// Appends a value as a URL or a part of one within a quoted attribute.
  ///
  /// What a URL may not hold is percent-encoded, `&` and `'` are escaped for HTML. A value that
  /// begins the URL keeps its delimiters and escapes, and gets `./` before it when it would leave
  /// for another scheme or host; a part has its delimiters encoded, except `/`, and `=` in a
  /// fragment, where it delimits nothing: so an anchor is written in one way throughout a site.
  /// - Source: RFC 3986 sections 2, 3.5 and 4.2.
  mutating func appendURL(
    _ value: UnsafeBufferPointer<UInt8>, _ context: EscapingContext
  ) {
    let isWhole = context == .urlStart || context == .urlAfterSlash
    if isWhole, unsafe Self.leavesSite(value, afterSlash: context == .urlAfterSlash) {
      append(UInt8(ascii: "."))
      append(UInt8(ascii: "/"))
    }
    for position in value.indices {
      let byte = unsafe value[position]
      if ByteClasses.isUnreserved(byte) || byte == UInt8(ascii: "/") {
        append(byte)
      } else if context == .urlFragment, byte == UInt8(ascii: "=") {
        append(byte)
      } else if isWhole, byte == UInt8(ascii: "&") {
        append("&amp;")
      } else if isWhole, unsafe Self.keepsMeaning(byte, at: position, of: value) {
        append(byte)
      } else {
        appendPercentEncoded(byte)
      }
    }
  }

  private mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(Self.hexadecimalDigit(byte >> 4))
    append(Self.hexadecimalDigit(byte & 15))
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// Whether a delimiter, or the percent sign of an escape, stands as it is in a whole URL.
  private static func keepsMeaning(
    _ byte: UInt8, at position: Int, of value: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if byte == UInt8(ascii: "%") {
      return unsafe position + 2 < value.count && isHexadecimal(value[position + 1])
        && isHexadecimal(value[position + 2])
    }
    return [UInt8](":?#@!$()*+,;=".utf8).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// Whether a URL names a scheme other than http, https and mailto, or another host.
  ///
  /// A colon in the first segment that belongs to no scheme counts too: it may be read as one.
  private static func leavesSite(
    _ value: UnsafeBufferPointer<UInt8>, afterSlash: Bool
  ) -> Bool {
    guard let first = unsafe value.first else { return false }
    if first == UInt8(ascii: "\\") { return true }
    if first == UInt8(ascii: "/") {
      return unsafe afterSlash || value.count > 1 && [UInt8](#"/\"#.utf8).contains(value[1])
    }
    if afterSlash { return false }
    let delimiters = [UInt8](":/?#".utf8)
    guard let end = unsafe value.firstIndex(where: delimiters.contains),
      unsafe value[end] == UInt8(ascii: ":")
    else { return false }
    let scheme = unsafe value[..<end].map { $0 | 0x20 }
    return !["http", "https", "mailto"].contains { scheme == Array($0.utf8) }
  }
}
