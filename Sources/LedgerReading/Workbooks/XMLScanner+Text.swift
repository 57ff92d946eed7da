extension XMLScanner {
  /// Takes the text of the element that was just opened, and moves to its end tag.
  ///
  /// Text that means what is written stays where it is; other text goes to `decoded`.
  /// - Complexity: O(*n*) in the length of the element.
  mutating func content(
    in bytes: Span<UInt8>, decoded: inout [UInt8]
  ) throws(XMLFlaw) -> RecordBatch.Field {
    var written: Range<Int>?
    var first: Int?
    while true {
      switch try next(in: bytes) {
      case .text where isPlain && written == nil && first == nil:
        written = text
      case .text:
        if first == nil {
          first = decoded.count
          if let written { Self.append(written, of: bytes, to: &decoded) }
        }
        try appendText(of: bytes, to: &decoded)
      case .end:
        if let first {
          return .init(start: first, length: decoded.count - first, isUnescaped: true)
        }
        return .init(start: written?.lowerBound ?? 0, length: written?.count ?? 0)
      case .start: throw .malformed
      case .finished: throw .cutOff
      }
    }
  }

  /// Passes over the element that was just opened.
  mutating func skipElement(in bytes: Span<UInt8>) throws(XMLFlaw) {
    let outer = depth - 1
    while depth > outer {
      guard try next(in: bytes) != .finished else { throw .cutOff }
    }
  }

  /// Appends the characters that the last text stands for.
  func appendText(of bytes: Span<UInt8>, to output: inout [UInt8]) throws(XMLFlaw) {
    if isPlain {
      Self.append(text, of: bytes, to: &output)
    } else {
      try Self.decode(text, of: bytes, isVerbatim: isVerbatim, to: &output)
    }
  }

  /// The value of an attribute as a string.
  static func string(
    _ attribute: XMLAttribute, of bytes: Span<UInt8>
  ) throws(XMLFlaw) -> String {
    var output: [UInt8] = []
    try decode(attribute.value, of: bytes, isVerbatim: false, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(
    _ range: Range<Int>, of bytes: Span<UInt8>, to output: inout [UInt8]
  ) {
    unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe output.append(contentsOf: $0)
    }
  }

  /// Replaces references by what they stand for, and every line end by LF.
  ///
  /// - Source: XML 1.0, 2.2, 2.11, 4.1 and 4.6.
  private static func decode(
    _ range: Range<Int>, of bytes: Span<UInt8>, isVerbatim: Bool, to output: inout [UInt8]
  ) throws(XMLFlaw) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      switch byte {
      case .cr:
        output.append(.lf)
        if index < range.upperBound, bytes[index] == .lf { index += 1 }
      case UInt8(ascii: "&") where !isVerbatim:
        guard let end = (index..<range.upperBound).first(where: { bytes[$0] == semicolon }) else {
          throw .malformed
        }
        try appendReference(bytes.extracting(index..<end), to: &output)
        index = end + 1
      case .tab, .lf, .space...: output.append(byte)
      default: throw .control
      }
    }
  }

  private static let semicolon = UInt8(ascii: ";")

  private static func appendReference(
    _ name: Span<UInt8>, to output: inout [UInt8]
  ) throws(XMLFlaw) {
    guard name.count <= 12 else { throw .unknownEntity }
    let text = String(decoding: CellParsing.bytes(of: name), as: UTF8.self)
    switch text {
    case "lt": output.append(UInt8(ascii: "<"))
    case "gt": output.append(UInt8(ascii: ">"))
    case "amp": output.append(UInt8(ascii: "&"))
    case "quot": output.append(.quote)
    case "apos": output.append(UInt8(ascii: "'"))
    default:
      guard text.first == "#" else { throw .unknownEntity }
      let isHexadecimal = text.dropFirst().first == "x"
      let digits = text.dropFirst(isHexadecimal ? 2 : 1)
      guard digits.first?.isHexDigit == true,
        let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
        let scalar = Unicode.Scalar(value)
      else { throw .malformed }
      guard value >= 0x20 || [9, 10, 13].contains(value) else { throw .control }
      output += String(Character(scalar)).utf8
    }
  }
}
