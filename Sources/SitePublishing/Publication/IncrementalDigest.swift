import Crypto

/// The SHA-256 of content that comes in pieces.
package struct IncrementalDigest {
  private var hash = SHA256()

  /// Begins with no piece.
  package init() {}

  /// Adds the next piece.
  package mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// Adds the next piece.
  mutating func update(_ bytes: ArraySlice<UInt8>) { hash.update(data: bytes) }

  /// Returns the digest of all pieces.
  package func finish() -> ContentDigest { ContentDigest(hash.finalize()) }
}
