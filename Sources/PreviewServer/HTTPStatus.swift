/// The status of a response: three digits and the phrase a person reads.
///
/// - Source: RFC 9110 section 15.
package struct HTTPStatus: Hashable, Sendable {
  /// The code, from 100 to 599.
  package let code: Int
  /// The phrase; clients ignore it.
  package let phrase: String

  /// The page follows.
  package static let ok = HTTPStatus(code: 200, phrase: "OK")
  /// One range of the page follows.
  package static let partialContent = HTTPStatus(code: 206, phrase: "Partial Content")
  /// The client's copy is current.
  package static let notModified = HTTPStatus(code: 304, phrase: "Not Modified")
  /// The page is elsewhere for now; unlike 301 and 308 no browser remembers it.
  package static let temporaryRedirect = HTTPStatus(code: 307, phrase: "Temporary Redirect")
  /// The request breaks a rule of its syntax.
  package static let badRequest = HTTPStatus(code: 400, phrase: "Bad Request")
  /// The reload channel was asked for by a page of another origin.
  package static let forbidden = HTTPStatus(code: 403, phrase: "Forbidden")
  /// The listing has no such page.
  package static let notFound = HTTPStatus(code: 404, phrase: "Not Found")
  /// Neither GET nor HEAD.
  package static let methodNotAllowed = HTTPStatus(code: 405, phrase: "Method Not Allowed")
  /// The head was not complete in time.
  package static let requestTimeout = HTTPStatus(code: 408, phrase: "Request Timeout")
  /// `If-Match` or `If-Unmodified-Since` does not hold.
  package static let preconditionFailed = HTTPStatus(code: 412, phrase: "Precondition Failed")
  /// The request announces content, and none is read here.
  package static let contentTooLarge = HTTPStatus(code: 413, phrase: "Content Too Large")
  /// The request line is over its limit.
  package static let targetTooLong = HTTPStatus(code: 414, phrase: "URI Too Long")
  /// The range begins past the end of the page.
  package static let rangeNotSatisfiable = HTTPStatus(code: 416, phrase: "Range Not Satisfiable")
  /// The host is not one this server answers for.
  package static let misdirected = HTTPStatus(code: 421, phrase: "Misdirected Request")
  /// The head is over its limit in bytes or fields (RFC 6585 section 5).
  package static let fieldsTooLarge = HTTPStatus(
    code: 431, phrase: "Request Header Fields Too Large")
  /// The transfer coding is not known here.
  package static let notImplemented = HTTPStatus(code: 501, phrase: "Not Implemented")
  /// All connections or file descriptors are in use.
  package static let unavailable = HTTPStatus(code: 503, phrase: "Service Unavailable")
  /// A major version other than 1.
  package static let versionNotSupported = HTTPStatus(
    code: 505, phrase: "HTTP Version Not Supported")
}
