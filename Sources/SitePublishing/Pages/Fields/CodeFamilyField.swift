import PageRendering

/// Codes of one kind.
enum CodeFamilyField: Int, TemplateFields {
  case heading, codes

  static let recordName = "family of codes"

  var kind: FieldKind {
    switch self {
    case .codes: .list(RecordShape(CodeField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .heading: "what they are about"
    case .codes: "the codes"
    }
  }
}
