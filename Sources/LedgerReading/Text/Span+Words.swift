extension Span<UInt8> {
  /// The eight bytes from `index` on as a word, the first one lowest.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    precondition(index >= 0 && index <= count - 8)
    // Checked above, where a loop's own condition makes it vanish.
    let loaded = unsafe bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: loaded)
  }

  /// Whether `count` bytes from `first` on are those from `second` on.
  ///
  /// Eight bytes are compared at a time: keys of JSON and cells that repeat are most of a text.
  /// - Complexity: O(*n*) in `count`.
  @inline(__always)
  func hasEqual(_ count: Int, at first: Int, and second: Int) -> Bool {
    guard count >= 8 else {
      for index in 0..<count where self[first + index] != self[second + index] { return false }
      return true
    }
    var index = 0
    while index < count - 8 {
      if word(at: first + index) != word(at: second + index) { return false }
      index += 8
    }
    // The last eight overlap the eight before.
    return word(at: first + count - 8) == word(at: second + count - 8)
  }
}

/// A word as eight bytes, the first one lowest. What is looked for is marked in its highest bit.
///
/// Of several marks the lowest is exact; those above it may be wrong.
/// - Source: Hacker's Delight, section 6-1: the first zero byte of a word.
extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// Whether all are ASCII.
  @inline(__always)
  var isASCII: Bool { self & Self.highest == 0 }

  /// Marks the bytes that are less than `limit`, which is at most 128.
  @inline(__always)
  func marks(below limit: UInt8) -> UInt64 {
    (self &- Self.ones &* UInt64(limit)) & ~self & Self.highest
  }

  /// Marks the bytes that are `byte`.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 { (self ^ Self.ones &* UInt64(byte)).marks(below: 1) }
}
