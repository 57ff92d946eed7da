import Crypto

/// The SHA-256 of content that comes in pieces.
struct IncrementalDigest {
  private var hash = SHA256()

  /// Adds the next piece.
  mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// Adds the next piece.
  mutating func update(_ bytes: ArraySlice<UInt8>) { hash.update(data: bytes) }

  /// Returns the digest of all pieces.
  func finish() -> ContentDigest { ContentDigest(hash.finalize()) }
}
