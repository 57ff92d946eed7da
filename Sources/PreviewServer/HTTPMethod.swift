/// The method of a request; an open set, compared with its case.
///
/// - Source: RFC 9110 section 9.1.
package struct HTTPMethod: Hashable, Sendable {
  /// The token as it was sent.
  package let name: String

  /// Makes a method of its token.
  package init(_ name: String) { self.name = name }

  /// Transfers the representation of a page.
  package static let get = HTTPMethod("GET")
  /// The head that GET would have, and no content.
  package static let head = HTTPMethod("HEAD")

  /// The methods this server answers, as the value of `Allow`.
  static let allowed = "GET, HEAD"

  /// Whether the server answers this method.
  var isAllowed: Bool { self == .get || self == .head }
}
