import PageRendering

/// A page of the queue.
enum QueueListField: Int, TemplateFields {
  case page, total, hasLines, accepted, rejected, lines, hasPages, pages

  static let recordName = "queue"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .lines: .list(RecordShape(QueueField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .hasLines, .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .total: "how many lines the queue has, in words"
    case .hasLines: "whether it has any"
    case .accepted: "how many are accepted"
    case .rejected: "how many are rejected"
    case .lines: "the lines on this page"
    case .hasPages: "whether the queue has several pages"
    case .pages: "the pages of the queue"
    }
  }
}
