import PageRendering

/// A link from one entry to another.
enum LinkField: Int, TemplateFields {
  case ref, href, method, isInferred

  static let recordName = "link"

  var kind: FieldKind {
    switch self {
    case .isInferred: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .ref: "how the other entry is named"
    case .href: "where it is shown"
    case .method: "how the link is known"
    case .isInferred: "whether the link follows from other facts"
    }
  }
}
