/// The answer to one request, before it is written to a connection.
///
/// `Date`, `Content-Length` and `Connection` are the connection's to write.
package struct HTTPResponse: Sendable {
  /// What follows the head.
  package enum Content: Sendable {
    /// Nothing, and no length is stated.
    case none
    /// These bytes.
    case bytes([UInt8])
    /// A part of an open file.
    case file(OpenFile, Range<Int64>)
    /// The reload channel: `opening` at once, then every event after `cursor`, without end.
    case events(opening: [UInt8], cursor: Int)

    /// The bytes that will follow, or nil when that is not known or nothing is stated.
    package var byteCount: Int64? {
      switch self {
      case .none, .events: nil
      case .bytes(let bytes): Int64(bytes.count)
      case .file(_, let part): Int64(part.count)
      }
    }
  }

  /// One header field.
  package typealias Field = (name: String, value: String)

  /// The status.
  package var status: HTTPStatus
  /// The header fields that belong to this answer, in the order they are written.
  package var fields: [Field]
  /// What follows the head.
  package var content: Content

  /// Makes an answer with the fields that every answer carries.
  package init(_ status: HTTPStatus, fields: [Field] = [], content: Content = .none) {
    self.status = status
    self.fields = fields
    self.content = content
  }

  /// Returns the value of the field `name`, written as in `fields`, or nil.
  ///
  /// - Complexity: O(*n*) in the number of fields.
  package func value(of name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// Returns the answer of an error: its status and one sentence as text.
  static func text(_ status: HTTPStatus, _ message: String, fields: [Field] = []) -> HTTPResponse {
    let text = "\(status.code) \(status.phrase): \(message)\n"
    return HTTPResponse(
      status, fields: [("Content-Type", MediaType.plainText.fieldValue)] + fields,
      content: .bytes(Array(text.utf8)))
  }

  /// Returns the answer to a request that was refused by its framing.
  static func refusal(_ error: RequestError) -> HTTPResponse { text(error.status, error.message) }

  /// The answer when connections or descriptors have run out.
  static let unavailable = text(
    .unavailable, "too many requests at once; try again in a second", fields: [("Retry-After", "1")]
  )
}

extension HTTPResponse {
  /// The fields of every answer, as bytes.
  ///
  /// The policy is the one the pages state themselves, with what only a header can say: no site may
  /// frame a page. No answer carries a CORS field.
  /// - Source: reliability.md section 1.6, pages.md section 3.
  private static let commonFields = Array(
    """
    Content-Security-Policy: default-src 'none'; img-src 'self'; style-src 'self'; \
    script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'\r
    X-Content-Type-Options: nosniff\r
    Referrer-Policy: no-referrer\r
    Cross-Origin-Resource-Policy: same-origin\r
    Cache-Control: no-cache\r

    """.utf8)

  /// Appends the status line and all fields, the empty line included.
  ///
  /// - Source: RFC 9112 section 4, RFC 9110 sections 6.6.1 and 8.6.
  func writeHead(to output: inout [UInt8], date: String, closes: Bool) {
    output += "HTTP/1.1 \(status.code) \(status.phrase)\r\nDate: \(date)\r\n".utf8
    output += Self.commonFields
    for field in fields {
      output += field.name.utf8
      output += ": ".utf8
      output += field.value.utf8
      output += "\r\n".utf8
    }
    if let count = content.byteCount { output += "Content-Length: \(count)\r\n".utf8 }
    output += (closes ? "Connection: close\r\n\r\n" : "\r\n").utf8
  }
}
