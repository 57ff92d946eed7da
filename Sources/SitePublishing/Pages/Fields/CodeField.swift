import PageRendering

/// A code and its explanation.
enum CodeField: Int, TemplateFields {
  case code, title, meaning, remedy, source

  static let recordName = "code"

  var kind: FieldKind {
    switch self {
    case .meaning, .remedy: .markup
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .code: "the code; also its anchor"
    case .title: "what it says in short"
    case .meaning: "what it means"
    case .remedy: "what to do"
    case .source: "the rule it comes from"
    }
  }
}
