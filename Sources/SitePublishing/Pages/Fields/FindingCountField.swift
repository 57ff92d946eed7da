import PageRendering

/// How often a finding was made.
enum FindingCountField: Int, TemplateFields {
  case code, codeHref, title, count, settled

  static let recordName = "count of findings"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .code: "the code"
    case .codeHref: "where it is explained"
    case .title: "what it says"
    case .count: "how often it stands"
    case .settled: "how often it is settled, empty for never"
    }
  }
}
