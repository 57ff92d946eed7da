/// The conditions a request puts on its answer.
///
/// - Source: RFC 9110 section 13.
struct Preconditions {
  let fields: HTTPFields
  let tag: EntityTag
  let lastModified: HTTPDate?
  let now: HTTPDate

  /// The status that answers the request instead of the page, or nil when all conditions hold.
  ///
  /// - Source: RFC 9110 section 13.2.2, steps 1 to 4; for GET and HEAD.
  var failure: HTTPStatus? {
    let ifMatch = fields.values(of: "if-match")
    if !ifMatch.isEmpty {
      guard tag.matches(anyOf: ifMatch, by: .strong) else { return .preconditionFailed }
    } else if let limit = date(of: "if-unmodified-since"), let lastModified {
      guard lastModified <= limit else { return .preconditionFailed }
    }
    let ifNoneMatch = fields.values(of: "if-none-match")
    if !ifNoneMatch.isEmpty {
      return tag.matches(anyOf: ifNoneMatch, by: .weak) ? .notModified : nil
    }
    if let since = date(of: "if-modified-since"), let lastModified, lastModified <= since {
      return .notModified
    }
    return nil
  }

  /// Whether a `Range` field counts.
  ///
  /// A date in `If-Range` never holds: a page may change twice within its second, so that its date
  /// is no strong validator (RFC 9110 sections 8.8.2.2 and 13.1.5), and the whole is always right.
  var allowsRange: Bool {
    let ifRange = fields.values(of: "if-range")
    guard let value = ifRange.first else { return true }
    return ifRange.count == 1 && value.elementsEqual(tag.fieldValue.utf8)
  }

  private func date(of name: String) -> HTTPDate? {
    fields.onlyValue(of: name).flatMap { HTTPDate($0, now: now) }
  }
}
