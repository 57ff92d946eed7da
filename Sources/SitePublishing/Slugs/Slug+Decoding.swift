extension Slug {
  /// Returns the name that a slug stands for, or nil when it was cut or is the slug of no name.
  ///
  /// - Complexity: O(*n*) in the length of the slug.
  package static func decode(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let start = bytes.starts(with: prefix) ? prefix.count : 0
    guard let name = decode(bytes[start...]),
      let decoded = String(validating: name, as: UTF8.self),
      // What encodes to something else was never a slug: a second spelling would be a second page.
      Slug(decoded).text.utf8.elementsEqual(bytes)
    else { return nil }
    return decoded
  }

  private static func decode(_ encoded: ArraySlice<UInt8>) -> [UInt8]? {
    var name: [UInt8] = []
    var rest = encoded
    while let byte = rest.first {
      if byte.isASCIILetter {
        let word = rest.prefix { $0.isASCIILetter }
        rest = rest.dropFirst(word.count)
        append(word, markedIn: &rest, to: &name)
      } else if byte == UInt8(ascii: "=") {
        let digits = rest.dropFirst().prefix(2)
        guard digits.count == 2, let value = UInt8(hexadecimal: digits) else { return nil }
        name.append(value)
        rest = rest.dropFirst(3)
      } else {
        name.append(byte)
        rest = rest.dropFirst()
      }
    }
    return name
  }

  /// Appends a word in the letter case that the mark after it tells, and consumes the mark.
  private static func append(
    _ word: ArraySlice<UInt8>, markedIn rest: inout ArraySlice<UInt8>, to name: inout [UInt8]
  ) {
    var capitals = word.count
    if rest.starts(with: lowerMark) { capitals = 0 }
    if rest.starts(with: titleMark) { capitals = 1 }
    if capitals != word.count || rest.starts(with: titleMark) { rest = rest.dropFirst(2) }
    name.append(contentsOf: word.prefix(capitals).map { $0 & ~0x20 })
    name.append(contentsOf: word.dropFirst(capitals))
  }
}
