import PageRendering

/// A code and what it says.
enum ReasonField: Int, TemplateFields {
  case code, codeHref, message, isForeign

  static let recordName = "reason"

  var kind: FieldKind {
    switch self {
    case .isForeign: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .code: "the code"
    case .codeHref: "where the code is explained"
    case .message: "what it says here"
    case .isForeign: "whether the message is English for want of one in the site's language"
    }
  }
}
