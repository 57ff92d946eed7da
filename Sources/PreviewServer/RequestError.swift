/// Why a request is refused before anyone looks for its page; the connection closes after it.
package enum RequestError: Error, Hashable, Sendable {
  /// A rule of the message syntax is broken; the text says which.
  case malformed(String)
  /// The request line is longer than its limit.
  case targetTooLong
  /// The head is longer than its limit, or has too many fields.
  case headTooLarge
  /// The major version is not 1.
  case versionNotSupported
  /// The content comes in a transfer coding other than chunked.
  case codingNotSupported
  /// The head was not complete within its deadline.
  case timeout

  /// The status that answers it.
  package var status: HTTPStatus {
    switch self {
    case .malformed: .badRequest
    case .targetTooLong: .targetTooLong
    case .headTooLarge: .fieldsTooLarge
    case .versionNotSupported: .versionNotSupported
    case .codingNotSupported: .notImplemented
    case .timeout: .requestTimeout
    }
  }

  /// One phrase for the person who reads the answer.
  package var message: String {
    switch self {
    case .malformed(let rule): rule
    case .targetTooLong: "the request line is too long"
    case .headTooLarge: "the request has too many header fields, or too long ones"
    case .versionNotSupported: "only HTTP/1.0 and HTTP/1.1 are spoken here"
    case .codingNotSupported: "the transfer coding is not known here"
    case .timeout: "the request was not complete in time"
    }
  }
}
