import PageRendering

/// A page of all lists of a kind, such as those by month.
enum ListGroupPageField: Int, TemplateFields {
  case page, heading, label, lists, total, range, hasPages, pages

  static let recordName = "list of lists"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .lists: .list(RecordShape(ListLinkField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .heading: "what the lists are by"
    case .label: "by what the orders of each are chosen"
    case .lists: "the lists on this page"
    case .total: "how many lists there are"
    case .range: "which of them are on this page"
    case .hasPages: "whether there are several pages"
    case .pages: "the pages, none when there is one"
    }
  }
}
