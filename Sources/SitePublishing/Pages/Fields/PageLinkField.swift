import PageRendering

/// A link to another page of a long list.
enum PageLinkField: Int, TemplateFields {
  case label, href, current, isPrevious, isNext, isAfterGap

  static let recordName = "page link"

  var kind: FieldKind {
    switch self {
    case .isPrevious, .isNext, .isAfterGap: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "the number of the page, empty for the previous and the next one"
    case .href: "where it leads"
    case .current: "page when it is this page, else false"
    case .isPrevious: "whether it leads to the page before, and stands first"
    case .isNext: "whether it leads to the page after, and stands last"
    case .isAfterGap: "whether pages before it are left out"
    }
  }
}
