/// Reads the little-endian numbers of a ZIP archive, with every place checked.
struct ZIPBytes: Sendable {
  /// The archive.
  let bytes: [UInt8]

  /// The number of `width` bytes at `offset`; nil outside the archive or beyond `Int`.
  func number(at offset: Int, width: Int) -> Int? {
    guard contains(offset, width) else { return nil }
    var number: UInt64 = 0
    for index in (0..<width).reversed() {
      number = number << 8 | UInt64(bytes[offset + index])
    }
    return Int(exactly: number)
  }

  /// Whether the archive has `length` bytes at `offset`.
  func contains(_ offset: Int, _ length: Int) -> Bool {
    offset >= 0 && length >= 0 && offset <= bytes.count && length <= bytes.count - offset
  }

  /// Whether the bytes at `offset` are `PK` and the two of `signature`.
  func hasSignature(_ signature: ZIPSignature, at offset: Int) -> Bool {
    number(at: offset, width: 4) == signature.rawValue
  }
}
