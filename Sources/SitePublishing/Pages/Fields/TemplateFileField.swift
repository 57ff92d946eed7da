import PageRendering

/// A template of the site.
enum TemplateFileField: Int, TemplateFields {
  case name, summary, record, href

  static let recordName = "template"

  var kind: FieldKind { .text }

  var summary: String {
    switch self {
    case .name: "the name of its file"
    case .summary: "the pages it makes"
    case .record: "the record it shows"
    case .href: "where the names of that record are"
    }
  }
}
