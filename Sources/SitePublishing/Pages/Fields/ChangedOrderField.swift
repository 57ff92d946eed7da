import PageRendering

/// An order that changed since an older publication.
enum ChangedOrderField: Int, TemplateFields {
  case number, href, changes

  static let recordName = "changed order"

  var kind: FieldKind {
    switch self {
    case .changes: .list(RecordShape(ChangeField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .number: "the number of the order"
    case .href: "its page, or empty"
    case .changes: "what changed, one each"
    }
  }
}
