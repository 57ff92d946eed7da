import PageRendering

/// A row of links to lists of orders.
enum ListGroupField: Int, TemplateFields {
  case label, links

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
    case .links: "the lists"
    }
  }
}
