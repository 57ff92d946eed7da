/// A host and an optional port, as in `Host` and in an absolute target.
///
/// - Source: RFC 9110 section 7.2, RFC 3986 section 3.2; user information is refused.
package struct Authority: Hashable, Sendable {
  /// The name or address in lower case; an IPv6 address without its brackets.
  package let host: String
  /// The port, or nil when none is stated.
  package let port: UInt16?

  /// Reads `host`, `host:port`, `[address]` or `[address]:port`; nil for anything else.
  package init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    let name: ArraySlice<UInt8>
    if rest.first == UInt8(ascii: "[") {
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      name = rest[(rest.startIndex + 1)..<end]
      guard name.contains(UInt8(ascii: ":")),
        name.allSatisfy({
          $0.hexadecimalValue != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        })
      else { return nil }
      rest = rest[(end + 1)...]
    } else {
      name = rest.prefix { $0 != UInt8(ascii: ":") }
      // Percent-encoded and other unusual names are valid URIs, but no host of a preview has one.
      guard !name.isEmpty, name.allSatisfy(\.isUnreserved) else { return nil }
      rest = rest[name.endIndex...]
    }
    host = String(decoding: name.map(\.lowercased), as: UTF8.self)
    guard let colon = rest.first else {
      port = nil
      return
    }
    let digits = rest.dropFirst()
    guard colon == UInt8(ascii: ":") else { return nil }
    if digits.isEmpty {
      port = nil
    } else {
      guard let number = digits.saturatingNumber, let port = UInt16(exactly: number) else {
        return nil
      }
      self.port = port
    }
  }
}
