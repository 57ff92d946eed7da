extension PagePath {
  /// The whole address of a page or of a place on it.
  ///
  /// What a URL does not take as it is, is percent-encoded.
  /// - Source: RFC 3986 section 2.
  static func address(_ path: String, place: Substring? = nil, base: String) -> String {
    base + encoded(path) + (place.map { "#" + encoded(String($0)) } ?? "")
  }

  private static func encoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "/-._~=".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        encoded.append(contentsOf: [byte >> 4, byte & 15].map(UInt8.hexadecimalDigit))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
