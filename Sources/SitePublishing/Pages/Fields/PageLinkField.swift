import PageRendering

/// A link to another page of a long list.
enum PageLinkField: Int, TemplateFields {
  case label, href, current

  static let recordName = "page link"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "the number of the page, or what it leads to"
    case .href: "where it leads"
    case .current: "page when it is this page, else false"
    }
  }
}
