import PageRendering

/// The page that explains every code.
enum CodeListField: Int, TemplateFields {
  case page, families

  static let recordName = "codes"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .families: .list(RecordShape(CodeFamilyField.self))
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .families: "the codes by kind"
    }
  }
}
