import PageRendering

/// A link to a list of orders.
enum ListLinkField: Int, TemplateFields {
  case label, count, href

  static let recordName = "list"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "what the list holds"
    case .count: "how many orders"
    case .href: "where it is"
    }
  }
}
