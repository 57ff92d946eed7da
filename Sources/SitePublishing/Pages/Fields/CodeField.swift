import PageRendering

/// A code and its explanation.
enum CodeField: Int, TemplateFields {
  case code, title, meaning, remedy, source, isForeign, isSourceForeign

  static let recordName = "code"

  var kind: FieldKind {
    switch self {
    case .meaning, .remedy: .markup
    case .isForeign, .isSourceForeign: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .code: "the code; also its anchor"
    case .title: "what it says in short"
    case .meaning: "what it means"
    case .remedy: "what to do"
    case .source: "the rule it comes from, in English"
    case .isForeign: "whether the explanation is English for want of one in the site's language"
    case .isSourceForeign: "whether the site is in another language than English"
    }
  }
}
