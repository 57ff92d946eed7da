import PageRendering

/// A file that was read.
enum SourceField: Int, TemplateFields {
  case name, kind, rows, bytes, sha256

  static let recordName = "source"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .name: "its name"
    case .kind: "what it holds"
    case .rows: "how many rows it has"
    case .bytes: "how many bytes it has"
    case .sha256: "the hash of its bytes, or empty"
    }
  }
}
