/// A text with the signatures of keys under it.
///
/// - Source: C2SP signed-note.
package struct SignedNote: Hashable, Sendable {
  /// A line under the text: who signed, and what.
  package struct Signature: Hashable, Sendable {
    /// The name of the key.
    package let name: String
    /// The key's hash, four bytes, then what it made.
    let bytes: [UInt8]
  }

  /// What is signed; it ends with LF.
  package let text: String
  /// The signatures in the order of their lines; none of a text that nobody signed.
  package let signatures: [Signature]

  /// Creates a note.
  package init(_ text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// The note: the text and, where there are signatures, an empty line and a line for each.
  package var bytes: [UInt8] {
    let lines = signatures.map { "\u{2014} \($0.name) \($0.bytes.base64)\n" }.joined()
    return Array((lines.isEmpty ? text : "\(text)\n\(lines)").utf8)
  }

  /// Reads a note, signed or not; nil if it is neither.
  ///
  /// - Complexity: O(*n*).
  package init?(_ bytes: [UInt8]) {
    guard let all = String(validating: bytes, as: UTF8.self), all.hasSuffix("\n"),
      bytes.allSatisfy({ $0 >= 32 || $0 == 10 })
    else { return nil }
    let lines = all.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let border = lines.lastIndex(of: "") else {
      self.init(all, signatures: [])
      return
    }
    let signatures = lines[(border + 1)...].map(Self.signature)
    guard border > 0, !signatures.isEmpty, !signatures.contains(nil) else { return nil }
    let text = lines[..<border].map { "\($0)\n" }.joined()
    self.init(text, signatures: signatures.compactMap(\.self))
  }

  private static func signature(_ line: Substring) -> Signature? {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "\u{2014}", NoteKeyName.isSound(String(parts[1])),
      let bytes = [UInt8](base64: String(parts[2])), bytes.count > 4
    else { return nil }
    return Signature(name: String(parts[1]), bytes: bytes)
  }
}
