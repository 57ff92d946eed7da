import PageRendering

/// The page that lists every name that templates may use.
enum TemplateListField: Int, TemplateFields {
  case page, isForeign, templates, records

  static let recordName = "reference of names"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .isForeign: .flag
    case .templates: .list(RecordShape(TemplateFileField.self))
    case .records: .list(RecordShape(TemplateRecordField.self))
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .isForeign:
      "whether the summaries, which are English, are in another language than the site"
    case .templates: "the templates, one for each kind of page"
    case .records: "the records that templates show, with their names"
    }
  }
}
