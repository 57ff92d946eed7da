import PageRendering

/// What was read, with hashes, rows and totals.
enum AuditField: Int, TemplateFields {
  case page, namesFiles, sources, totals, facts

  static let recordName = "audit"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .namesFiles: .flag
    case .sources: .list(RecordShape(SourceField.self))
    case .totals: .list(RecordShape(TotalField.self))
    case .facts: .list(RecordShape(FactField.self))
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .namesFiles: "whether the site names its files (setting `sources`)"
    case .sources: "the files that were read, none when the site names none"
    case .totals: "the control totals"
    case .facts: "the parameters and the tie-out"
    }
  }
}
