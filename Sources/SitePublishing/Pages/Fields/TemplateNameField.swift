import PageRendering

/// A name that a template may use.
enum TemplateNameField: Int, TemplateFields {
  case name, kind, summary, record, href

  static let recordName = "name"

  var kind: FieldKind { .text }

  var summary: String {
    switch self {
    case .name: "the name, as it stands between braces"
    case .kind: "what it holds: a text, a flag, markup, a list or a record"
    case .summary: "what it means"
    case .record: "the kind of record it leads to, or empty"
    case .href: "where the names of that record are, or empty"
    }
  }
}
