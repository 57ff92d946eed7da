import Crypto

/// A private key that signs notes by Ed25519.
///
/// It is never described: no message, page or receipt holds it.
/// - Source: C2SP signed-note; RFC 8032.
package struct NoteSigner: Sendable {
  /// What anybody may know of it.
  package let verifier: NoteVerifier
  private let key: Curve25519.Signing.PrivateKey

  /// Makes a new key; nil if the name is empty or has a blank or a plus sign.
  package init?(newNamed name: String) {
    guard NoteKeyName.isSound(name) else { return nil }
    self.init(name, Curve25519.Signing.PrivateKey())
  }

  /// Reads `PRIVATE+KEY+name+hash+base64`, with or without a line end; nil for anything else.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix(Self.prefix) else {
      return nil
    }
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    guard let parts = NoteKeyName.parts(line.dropFirst(Self.prefix.count)),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: parts.key)
    else { return nil }
    self.init(parts.name, key)
    guard verifier.hash == parts.hash else { return nil }
  }

  private init(_ name: String, _ key: Curve25519.Signing.PrivateKey) {
    self.key = key
    verifier = NoteVerifier(name, key.publicKey)
  }

  private static let prefix = "PRIVATE+KEY+"

  /// The key as it is kept, ended by LF: who has it can sign.
  package var privateText: String {
    let bytes = [NoteKeyName.ed25519] + Array(key.rawRepresentation)
    return "\(Self.prefix)\(verifier.name)+\(verifier.hash)+\(bytes.base64)\n"
  }

  /// Signs a text that ends with LF.
  ///
  /// The same text has the same signature where the system's Ed25519 is that of RFC 8032; Apple's
  /// own adds chance to it.
  package func sign(_ text: String) -> SignedNote {
    let made = (try? key.signature(for: Array(text.utf8))).map { Array($0) } ?? []
    let signature = SignedNote.Signature(
      name: verifier.name, bytes: NoteKeyName.hash(verifier.name, verifier.publicKey) + made)
    return SignedNote(text, signatures: [signature])
  }
}
