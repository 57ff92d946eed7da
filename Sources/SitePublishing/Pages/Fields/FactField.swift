import PageRendering

/// A fact of the evidence.
enum FactField: Int, TemplateFields {
  case label, text, code, isGood

  static let recordName = "fact"

  var kind: FieldKind {
    switch self {
    case .isGood: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "what it is"
    case .text: "the fact"
    case .code: "a hash or another exact text, or empty"
    case .isGood: "whether it confirms something"
    }
  }
}
