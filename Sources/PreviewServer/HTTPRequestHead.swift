/// The head of a request whose framing is sound: request line and fields.
package struct HTTPRequestHead: Sendable {
  /// What is asked for; a token, possibly one this server does not answer.
  package let method: HTTPMethod
  /// The request target as it was sent: printable ASCII, not empty.
  package let target: ArraySlice<UInt8>
  /// The version within HTTP/1.
  package let version: HTTPVersion
  /// The header fields.
  package let fields: HTTPFields
  /// The one `Host`, or nil in an HTTP/1.0 request without it.
  package let host: Authority?
  /// Whether content follows the head; none is read here, so the connection must close.
  package let hasContent: Bool

  /// Whether the connection may carry another request after this one.
  ///
  /// - Source: RFC 9112 section 9.3; HTTP/1.0 connections always close here.
  package var keepsAlive: Bool {
    version == .http11 && !hasContent
      && !fields.members(of: "connection").contains { $0.equals(lowercase: "close") }
  }
}
