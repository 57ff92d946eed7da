import PageRendering

/// The page that lists every name that templates may use.
enum TemplateListField: Int, TemplateFields {
  case page, templates, records

  static let recordName = "reference of names"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .templates: .list(RecordShape(TemplateFileField.self))
    case .records: .list(RecordShape(TemplateRecordField.self))
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .templates: "the templates, one for each kind of page"
    case .records: "the records that templates show, with their names"
    }
  }
}
