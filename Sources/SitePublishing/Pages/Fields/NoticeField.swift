import PageRendering

/// What else a reader of the figures should know.
enum NoticeField: Int, TemplateFields {
  case text

  static let recordName = "notice"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .text: "the sentence"
    }
  }
}
