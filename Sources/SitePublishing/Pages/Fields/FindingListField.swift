import PageRendering

/// A page of the findings.
enum FindingListField: Int, TemplateFields {
  case page, total, hasFindings, counts, findings, hasPages, pages

  static let recordName = "findings"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .counts: .list(RecordShape(FindingCountField.self))
    case .findings: .list(RecordShape(FindingField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .hasFindings, .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .total: "how many findings stand, as a sentence"
    case .hasFindings: "whether there are any, standing or settled"
    case .counts: "how many of each code"
    case .findings: "the findings on this page, gravest first"
    case .hasPages: "whether the list has several pages"
    case .pages: "the pages of the list"
    }
  }
}
