/// Finds keys that an object has twice.
///
/// - Source: RFC 8259 section 4: names should be unique; which of two values holds differs from
///   reader to reader, so that a sign could turn.
enum JSONKeys {
  /// Up to so many keys, comparing each with each is quickest.
  private static let few = 16

  /// Returns the keys that say what one before them says, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the keys.
  static func repeated(_ keys: ArraySlice<JSONToken>, in bytes: Span<UInt8>) -> [JSONToken] {
    var found: [JSONToken] = []
    if keys.count <= few {
      for (index, key) in zip(keys.indices, keys) {
        for other in keys[..<index] where areEqual(key, other, in: bytes) {
          found.append(key)
          break
        }
      }
    } else {
      var seen: Set<[UInt8]> = []
      for key in keys where !seen.insert(key.bytes(in: bytes)).inserted { found.append(key) }
    }
    return found
  }

  /// Whether two keys say the same, escapes taken for what they mean.
  static func areEqual(_ key: JSONToken, _ other: JSONToken, in bytes: Span<UInt8>) -> Bool {
    guard key.kind == .text, other.kind == .text else {
      return key.bytes(in: bytes) == other.bytes(in: bytes)
    }
    return key.length == other.length
      && bytes.hasEqual(key.length, at: key.start, and: other.start)
  }
}
