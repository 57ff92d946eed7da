import PageRendering

/// A page of the list of items, of work centers or of users.
enum GroupListField: Int, TemplateFields {
  case page, heading, isItem, isWorkCenter, isUser, total, range, scale, panels
  case hasUnexplained, groups, sums, hasPages, pages

  static let recordName = "list of groups"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .panels: .list(RecordShape(PanelField.self))
    case .groups, .sums: .list(RecordShape(GroupRowField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .isItem, .isWorkCenter, .isUser, .hasUnexplained, .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .heading: "what the list holds"
    case .isItem: "whether it is of items"
    case .isWorkCenter: "whether it is of work centers"
    case .isUser: "whether it is of users"
    case .total: "how many there are"
    case .range: "which of them the page shows, in words"
    case .scale: "what the charts have in common, in words; empty without charts"
    case .panels: "the reversal rates by month of those with the most reversals"
    case .hasUnexplained: "whether anything was taken back without a link"
    case .groups: "the items, work centers or users of the page"
    case .sums: "the rows of the page together, and of several pages all rows"
    case .hasPages: "whether the list has several pages"
    case .pages: "the pages of the list"
    }
  }
}
