import PageRendering

/// A further page of the site.
enum TextPageField: Int, TemplateFields {
  case page, body

  static let recordName = "text page"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .body: .markup
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .body: "the page's own Markdown as HTML"
    }
  }
}
