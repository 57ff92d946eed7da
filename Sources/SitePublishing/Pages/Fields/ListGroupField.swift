import PageRendering

/// A row of links to lists of orders.
enum ListGroupField: Int, TemplateFields {
  case label, links, allHref, allCount

  static let recordName = "group of lists"

  var kind: FieldKind {
    switch self {
    case .links: .list(RecordShape(ListLinkField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "by what the orders are listed"
    case .links: "the lists, or the first of them where there are many"
    case .allHref: "the page of all of them, or empty where all are linked here"
    case .allCount: "how many there are on that page"
    }
  }
}
