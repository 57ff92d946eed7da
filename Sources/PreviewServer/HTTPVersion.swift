/// The version of a request within HTTP/1.
///
/// - Source: RFC 9112 section 2.3.
package enum HTTPVersion: Hashable, Sendable {
  /// One request for each connection.
  case http10
  /// Connections persist until one side asks to close.
  case http11

  /// Reads `HTTP/1.x`; a minor version above 1 is treated as 1.
  ///
  /// - Throws: 505 for another major version, 400 for anything else.
  /// - Source: RFC 9110 section 2.5.
  init(_ text: ArraySlice<UInt8>) throws(RequestError) {
    let prefix = text.prefix(5)
    let rest = text.dropFirst(5)
    guard prefix.elementsEqual("HTTP/".utf8), rest.count == 3, let major = rest.first,
      let minor = rest.last, major.isDigit, minor.isDigit,
      rest[rest.startIndex + 1] == UInt8(ascii: ".")
    else { throw .malformed("the request line does not end in an HTTP version") }
    guard major == UInt8(ascii: "1") else { throw .versionNotSupported }
    self = minor == UInt8(ascii: "0") ? .http10 : .http11
  }
}
