import PageRendering

/// A kind of record that templates show.
enum TemplateRecordField: Int, TemplateFields {
  case name, anchor, names

  static let recordName = "kind of record"

  var kind: FieldKind {
    switch self {
    case .names: .list(RecordShape(TemplateNameField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .name: "what such a record is called"
    case .anchor: "its anchor on the page"
    case .names: "the names it has"
    }
  }
}
