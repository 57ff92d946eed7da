extension XMLScanner {
  private static let phonetic = XMLName("rPh")
  private static let space = XMLName("space")

  /// Appends the text of the string element that was just opened, and moves to its end tag.
  ///
  /// - Source: ISO/IEC 29500-1, 18.4.4 (r), 18.4.6 (rPh), 18.4.12 (t).
  mutating func appendString(
    of bytes: Span<UInt8>, to output: inout [UInt8]
  ) throws(XMLFlaw) {
    let outer = depth - 1
    while depth > outer {
      switch try next(in: bytes) {
      case .start where name == .t: try appendRun(of: bytes, to: &output)
      case .start where name == Self.phonetic: try skipElement(in: bytes)
      case .finished: throw .cutOff
      case .start, .end, .text: break
      }
    }
  }

  /// Appends the text of a `t` element; spaces around it only count if `xml:space` says so.
  private mutating func appendRun(
    of bytes: Span<UInt8>, to output: inout [UInt8]
  ) throws(XMLFlaw) {
    var isPreserved = false
    while let attribute = try nextAttribute(in: bytes) {
      if attribute.isPrefixed, attribute.name == Self.space { isPreserved = true }
    }
    let first = output.count
    var isUnescaped = true
    while true {
      switch try next(in: bytes) {
      case .text:
        try appendText(of: bytes, to: &output)
        if isUnescaped { isUnescaped = !EscapedText.mayHaveEscape(text, of: bytes) }
        continue
      case .end: break
      case .start: throw .malformed
      case .finished: throw .cutOff
      }
      break
    }
    if !isPreserved { output.trimXMLSpaces(from: first) }
    if !isUnescaped { EscapedText.unescape(&output, from: first) }
  }
}

extension [UInt8] {
  /// Removes white space from both ends of the bytes behind `first`.
  fileprivate mutating func trimXMLSpaces(from first: Int) {
    while count > first, self[count - 1].isXMLSpace { removeLast() }
    guard count > first, self[first].isXMLSpace,
      let text = self[first...].firstIndex(where: { !$0.isXMLSpace })
    else { return }
    removeSubrange(first..<text)
  }
}
