/// The strong validator of a page: equal tags mean equal bytes.
///
/// - Source: RFC 9110 section 8.8.3.
package struct EntityTag: Hashable, Sendable {
  /// What stands between the quotes.
  package let opaque: String

  /// Makes the tag of a digest in a text form without quotes.
  package init(opaque: String) { self.opaque = opaque }

  /// The tag as a field value.
  var fieldValue: String { "\"\(opaque)\"" }

  /// How two tags are compared.
  ///
  /// - Source: RFC 9110 section 8.8.3.2.
  package enum Comparison: Sendable {
    /// A weak tag never matches.
    case strong
    /// `W/` is ignored.
    case weak
  }

  /// Returns whether one of the members of a field is this tag, or is `*`.
  ///
  /// `values` are the lines of `If-Match` or `If-None-Match`. From the first broken member on,
  /// a line is ignored.
  /// - Complexity: O(*n*) in the size of the lines.
  /// - Source: RFC 9110 sections 13.1.1 and 13.1.2.
  package func matches(anyOf values: [ArraySlice<UInt8>], by comparison: Comparison) -> Bool {
    values.contains { line in
      var rest = line
      if rest.elementsEqual("*".utf8) { return true }
      while true {
        rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: ",") }
        guard let member = Self.takeMember(&rest) else { return false }
        if member.opaque.elementsEqual(opaque.utf8), comparison == .weak || !member.isWeak {
          return true
        }
      }
    }
  }

  /// Takes `"…"` or `W/"…"` off the front, or returns nil.
  private static func takeMember(
    _ rest: inout ArraySlice<UInt8>
  ) -> (opaque: ArraySlice<UInt8>, isWeak: Bool)? {
    let isWeak = rest.starts(with: "W/".utf8)
    let quoted = rest.dropFirst(isWeak ? 2 : 0)
    guard quoted.first == UInt8(ascii: "\"") else { return nil }
    let content = quoted.dropFirst()
    guard let end = content.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    rest = content[(end + 1)...]
    return (content[..<end], isWeak)
  }
}
