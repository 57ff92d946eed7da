import Diagnostics

extension TextEncoding {
  /// Why bytes are no text of an encoding.
  struct Flaw: Error, Hashable, Sendable {
    /// The offset of the first byte that cannot be decoded.
    var offset: Int
    /// What is decoded of the text before it, in UTF-8.
    var before: [UInt8]
    /// What is wrong there.
    var reason: String
  }

  /// Returns the text of `bytes` in UTF-8, without a byte order mark.
  ///
  /// UTF-8 is returned as it is, mark and flaws included: its reader tells those more exactly.
  /// - Complexity: O(*n*).
  /// - Source: RFC 2781 for UTF-16.
  func decode(_ bytes: [UInt8]) throws(Flaw) -> [UInt8] {
    if self == .utf8 { return bytes }
    if let mark = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) {
      guard mark.fits.contains(self) else {
        throw Flaw(offset: 0, before: [], reason: "it begins with the mark of \(mark.name)")
      }
      return try Self.decodeUTF16(bytes[mark.bytes.count...], isLittleEndian: mark.isLittleEndian)
    }
    switch self {
    case .utf16:
      throw Flaw(
        offset: 0, before: [],
        reason: "it has no byte order mark; write utf-16le or utf-16be in the profile")
    case .utf16LittleEndian: return try Self.decodeUTF16(bytes[...], isLittleEndian: true)
    case .utf16BigEndian: return try Self.decodeUTF16(bytes[...], isLittleEndian: false)
    default: return try decodeSingleBytes(bytes, upperHalf ?? [])
    }
  }

  private struct Mark {
    let bytes: [UInt8]
    let name: String
    let fits: [TextEncoding]
    let isLittleEndian: Bool
  }

  private static let marks = [
    Mark(bytes: [0xEF, 0xBB, 0xBF], name: "UTF-8", fits: [], isLittleEndian: false),
    Mark(
      bytes: [0xFF, 0xFE, 0, 0], name: "UTF-32LE", fits: [], isLittleEndian: true),
    Mark(
      bytes: [0xFF, 0xFE], name: "UTF-16LE", fits: [.utf16, .utf16LittleEndian],
      isLittleEndian: true),
    Mark(
      bytes: [0xFE, 0xFF], name: "UTF-16BE", fits: [.utf16, .utf16BigEndian],
      isLittleEndian: false),
  ]

  private func decodeSingleBytes(
    _ bytes: [UInt8], _ upperHalf: [UInt16]
  ) throws(Flaw) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (offset, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let scalar = Unicode.Scalar(upperHalf[Int(byte) - 0x80])
      guard let scalar, scalar.value > 0 else {
        throw Flaw(
          offset: offset, before: text,
          reason: "byte 0x\(String(byte, radix: 16, uppercase: true)) is no character of it")
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    return text
  }

  private static func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
  ) throws(Flaw) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var index = bytes.startIndex
    func unit(at index: Int) -> UInt16? {
      guard index + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    while index < bytes.endIndex {
      guard let lead = unit(at: index) else {
        throw Flaw(offset: index, before: text, reason: "the file ends within a character")
      }
      if let scalar = Unicode.Scalar(lead) {
        text.append(contentsOf: UTF8.encode(scalar) ?? .init())
        index += 2
        continue
      }
      guard lead < 0xDC00, let trail = unit(at: index + 2), (0xDC00...0xDFFF).contains(trail),
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
      else {
        throw Flaw(
          offset: index, before: text, reason: "half of a surrogate pair stands by itself")
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
      index += 4
    }
    return text
  }
}

extension Diagnostic {
  /// Returns the error of a file that is not in the encoding that its profile states.
  static func notInEncoding(
    _ encoding: TextEncoding, _ flaw: TextEncoding.Flaw, file: String
  ) -> Self {
    let before = flaw.before.span
    let position = TextPosition(
      of: before.count, from: 0, at: TextPosition(line: 1, column: 1), in: before,
      lineEnd: LineEnd(of: before, from: 0))
    return Self(
      .error, .eEncoding,
      at: InputLocation(file: file, line: position.line, column: position.column),
      "the profile says the file is in \(encoding.rawValue), but \(flaw.reason)")
  }
}
