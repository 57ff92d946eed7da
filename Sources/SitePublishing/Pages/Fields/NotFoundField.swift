import PageRendering

/// The page for an address that is not there.
enum NotFoundField: Int, TemplateFields {
  case page, home

  static let recordName = "lost visitor"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .home: "the first page of the site"
    }
  }
}
