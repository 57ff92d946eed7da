import PageRendering

/// A code and what it says.
enum ReasonField: Int, TemplateFields {
  case code, codeHref, message

  static let recordName = "reason"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .code: "the code"
    case .codeHref: "where the code is explained"
    case .message: "what it says here"
    }
  }
}
