/// A piece of JSON text: a key or a value.
struct JSONToken: Hashable, Sendable {
  /// What it is.
  enum Kind: UInt8, Hashable, Sendable {
    /// A string that stands for itself.
    case text
    /// A string with escapes.
    case escapedText
    /// A number as an ERP writes one.
    case number
    /// A number with an exponent.
    case exponentNumber
    /// `true` or `false`.
    case flag
    /// `null`.
    case null
    /// An object.
    case object
    /// An array.
    case array
  }

  /// Where it begins, quotes and brackets included.
  var start: Int
  /// Where it ends.
  var end: Int
  /// What it is.
  var kind: Kind

  /// How many bytes it has.
  var length: Int { end - start }
  /// Whether values are nested in it.
  var isNested: Bool { kind == .object || kind == .array }
  /// A string without its quotes, anything else as it is.
  var content: Range<Int> {
    kind == .text || kind == .escapedText ? start + 1..<end - 1 : start..<end
  }

  /// Returns what it says: a string without quotes and escapes, nothing for `null`.
  ///
  /// - Complexity: O(*n*) in its length.
  func bytes(in text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    switch kind {
    case .null: break
    case .escapedText: JSONEscapes.append(self, of: text, to: &bytes)
    default: for index in content { bytes.append(text[index]) }
    }
    return bytes
  }

  /// Returns the same as text.
  func text(in text: Span<UInt8>) -> String {
    String(decoding: bytes(in: text), as: UTF8.self)
  }

  /// Whether it is a string that says `name`.
  func says(_ name: String, in text: Span<UInt8>) -> Bool {
    switch kind {
    case .text:
      let content = content
      guard content.count == name.utf8.count else { return false }
      return zip(content, name.utf8).allSatisfy { text[$0] == $1 }
    case .escapedText: return bytes(in: text).elementsEqual(name.utf8)
    default: return false
    }
  }
}
