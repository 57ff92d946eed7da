import Crypto

/// The SHA-256 of a file's content, kept in four words so that many fit one array.
package struct ContentDigest: Hashable, Sendable {
  private let words: Words

  private struct Words: Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
  }

  /// Hashes `bytes`.
  ///
  /// - Complexity: O(*n*).
  package init(of bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

  /// Takes over a digest that was computed step by step.
  init(_ digest: SHA256Digest) {
    self.init(
      words: unsafe digest.withUnsafeBytes { bytes in
        func word(_ index: Int) -> UInt64 {
          UInt64(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        return Words(first: word(0), second: word(1), third: word(2), fourth: word(3))
      })
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    let bytes = unsafe digits.span.bytes
    func half(_ start: Int) -> UInt32? {
      let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      return UInt32(hexadecimalDigits: UInt64(littleEndian: eight))
    }
    func word(_ start: Int) -> UInt64? {
      guard let high = half(start), let low = half(start + 8) else { return nil }
      return UInt64(high) << 32 | UInt64(low)
    }
    guard let first = word(0), let second = word(16), let third = word(32), let fourth = word(48)
    else { return nil }
    self.init(words: Words(first: first, second: second, third: third, fourth: fourth))
  }

  /// Takes 32 bytes; nil for another number of them.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var read: [4 of UInt64] = [0, 0, 0, 0]
    for (offset, byte) in bytes.enumerated() {
      read[offset >> 3] = read[offset >> 3] << 8 | UInt64(byte)
    }
    self.init(words: Words(first: read[0], second: read[1], third: read[2], fourth: read[3]))
  }

  private init(words: Words) { self.words = words }

  /// The 64 lower-case hexadecimal digits.
  package var hexadecimal: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    append(to: &digits)
    return digits
  }

  /// The first byte of the digest.
  var firstByte: UInt8 { UInt8(words.first >> 56) }

  /// The 32 bytes of the digest.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    appendBytes(to: &bytes)
    return bytes
  }

  /// Appends the 32 bytes of the digest.
  func appendBytes(to bytes: inout [UInt8]) {
    let all: [4 of UInt64] = [words.first, words.second, words.third, words.fourth]
    for index in all.indices {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: all[index] >> UInt64(shift)))
      }
    }
  }

  /// Appends the 64 lower-case hexadecimal digits.
  func append(to text: inout [UInt8]) {
    let all: [4 of UInt64] = [words.first, words.second, words.third, words.fourth]
    for index in all.indices {
      let word = all[index]
      for shift in stride(from: 60, through: 0, by: -4) {
        text.append(UInt8.hexadecimalDigit(UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15))
      }
    }
  }
}
