import Crypto
import FoundationEssentials

/// What the two halves of a key have in common: a name and a hash of it.
///
/// - Source: C2SP signed-note, "Signatures" and "Verifier keys".
enum NoteKeyName {
  /// The number of Ed25519 among the algorithms of signed notes.
  static let ed25519: UInt8 = 1

  /// Whether a key may be called that: not empty, without blanks and plus signs.
  static func isSound(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.value >= 32 && $0.value != 127
      }
  }

  /// The first four bytes of the SHA-256 of name, LF, algorithm and public key.
  static func hash(_ name: String, _ publicKey: [UInt8]) -> [UInt8] {
    Array(ContentDigest(of: Array(name.utf8) + [10, ed25519] + publicKey).bytes.prefix(4))
  }

  /// A hash as eight lower-case hexadecimal digits.
  static func hexadecimal(_ hash: [UInt8]) -> String {
    String(
      decoding: hash.flatMap { [$0 >> 4, $0 & 15] }.map(UInt8.hexadecimalDigit), as: UTF8.self)
  }

  /// Parts `name+hash+base64` and returns the name, the hash and the key behind its algorithm.
  static func parts(_ text: Substring) -> (name: String, hash: String, key: [UInt8])? {
    // The base64 of the key may itself hold plus signs.
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, isSound(String(parts[0])),
      let key = [UInt8](base64: String(parts[2])), key.count == 33, key[0] == ed25519
    else { return nil }
    return (String(parts[0]), String(parts[1]), Array(key.dropFirst()))
  }
}

extension [UInt8] {
  /// Standard base64 with its padding.
  var base64: String { Data(self).base64EncodedString() }
}
