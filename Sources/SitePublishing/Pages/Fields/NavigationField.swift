import PageRendering

/// A link in the head of each page.
enum NavigationField: Int, TemplateFields {
  case label, href, current

  static let recordName = "navigation link"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "what the link is called"
    case .href: "where it leads, from the root of the site"
    case .current: "page when it leads to this page, else false"
    }
  }
}
