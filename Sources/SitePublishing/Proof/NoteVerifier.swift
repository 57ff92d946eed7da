import Crypto

/// The public half of a key: with it anybody can tell who signed a note.
///
/// - Source: C2SP signed-note.
package struct NoteVerifier: Sendable {
  /// How a note bears a key's signature.
  package enum Outcome: Hashable, Sendable {
    case valid
    /// There is a signature of this key, and it is not that of the text.
    case invalid
    /// The key did not sign.
    case absent
  }

  /// The name of the key.
  package let name: String
  /// The hash by which signatures name the key, in lower-case hexadecimal.
  package let hash: String
  private let key: Curve25519.Signing.PublicKey

  /// Reads `name+hash+base64`, with or without a line end; nil for anything else.
  package init?(_ text: String) {
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    guard let parts = NoteKeyName.parts(line),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: parts.key)
    else { return nil }
    self.init(parts.name, key)
    guard hash == parts.hash else { return nil }
  }

  init(_ name: String, _ key: Curve25519.Signing.PublicKey) {
    self.name = name
    self.key = key
    hash = NoteKeyName.hexadecimal(NoteKeyName.hash(name, Array(key.rawRepresentation)))
  }

  /// The key as it is handed out, without a line end.
  package var text: String {
    "\(name)+\(hash)+\(([NoteKeyName.ed25519] + publicKey).base64)"
  }

  var publicKey: [UInt8] { Array(key.rawRepresentation) }

  /// Tells whether the key signed a note.
  package func outcome(of note: SignedNote) -> Outcome {
    let known = NoteKeyName.hash(name, publicKey)
    let own = note.signatures.filter { $0.name == name && $0.bytes.starts(with: known) }
    guard !own.isEmpty else { return .absent }
    let isValid = own.allSatisfy {
      key.isValidSignature(Array($0.bytes.dropFirst(4)), for: Array(note.text.utf8))
    }
    return isValid ? .valid : .invalid
  }
}
