/// The page a request asks for: a path of decoded names and the query.
///
/// Percent escapes are decoded once. A path that holds an empty name, `.`, `..`, a slash or
/// backslash inside a name, a control character or bytes that are not UTF-8 is refused rather than
/// mended, so that what is looked up is what was sent.
/// - Source: reliability.md section 1.2; RFC 9112 section 3.2.
package struct RequestTarget: Hashable, Sendable {
  /// The decoded names joined by `/`, without the first and the last slash; empty for the root.
  package let path: String
  /// Whether the path ended in a slash; true for the root.
  package let isFolder: Bool
  /// The query with its question mark as it was sent, or empty.
  package let query: String
  /// The authority of an absolute target, which then counts instead of `Host`.
  package let authority: Authority?

  /// Reads a target in origin form or in absolute form with the scheme http.
  ///
  /// - Throws: 400 with the rule that is broken.
  package init(_ text: ArraySlice<UInt8>) throws(RequestError) {
    guard !text.contains(UInt8(ascii: "#")) else {
      throw .malformed("a target has no fragment")
    }
    var rest = text
    authority = try Self.takeAuthority(&rest)
    let rawPath = rest.prefix { $0 != UInt8(ascii: "?") }
    query = String(decoding: rest[rawPath.endIndex...], as: UTF8.self)
    // RFC 9112 section 3.2.1: an absolute target may leave out the path, an origin form may not.
    guard rawPath.first == UInt8(ascii: "/") || rawPath.isEmpty && authority != nil else {
      throw .malformed("a target begins with a slash")
    }
    var names: [String] = []
    var raw = rawPath.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = raw.last?.isEmpty ?? true
    if isFolder { _ = raw.popLast() }
    for name in raw { names.append(try Self.decoded(name)) }
    path = names.joined(separator: "/")
  }

  /// Takes `http://authority` off an absolute target; other schemes are not served here.
  private static func takeAuthority(
    _ text: inout ArraySlice<UInt8>
  ) throws(RequestError) -> Authority? {
    let scheme = "http://"
    guard text.prefix(scheme.utf8.count).equals(lowercase: scheme) else { return nil }
    let rest = text.dropFirst(scheme.utf8.count)
    let name = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard let authority = Authority(name) else {
      throw .malformed("the target's host is not a host")
    }
    text = rest[name.endIndex...]
    return authority
  }

  /// Returns one name of the path with its percent escapes decoded, once.
  ///
  /// - Source: RFC 3986 section 2.1.
  private static func decoded(_ raw: ArraySlice<UInt8>) throws(RequestError) -> String {
    var name: [UInt8] = []
    name.reserveCapacity(raw.count)
    var rest = raw
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        name.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue,
        let low = rest.popFirst()?.hexadecimalValue
      else { throw .malformed("a percent sign is not followed by two hexadecimal digits") }
      name.append(high << 4 | low)
    }
    guard !name.isEmpty, name != [0x2E], name != [0x2E, 0x2E] else {
      throw .malformed("the path has an empty name, '.' or '..'")
    }
    guard
      !name.contains(where: {
        $0.isControl || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
      })
    else { throw .malformed("a name in the path has a slash, a backslash or a control character") }
    guard let text = String(validating: name, as: UTF8.self) else {
      throw .malformed("a name in the path is not UTF-8")
    }
    return text
  }
}

extension RequestTarget {
  /// Returns `name` as one segment of a relative reference, which no client takes for a scheme.
  ///
  /// All but unreserved characters are escaped, the colon included (RFC 3986 section 4.2).
  static func escaped(_ name: some StringProtocol) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if byte.isUnreserved {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
