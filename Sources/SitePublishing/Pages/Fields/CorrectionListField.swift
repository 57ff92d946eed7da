import PageRendering

/// A page of the audit log of corrections.
enum CorrectionListField: Int, TemplateFields {
  case page, total, days, rates, hasPages, pages

  static let recordName = "corrections"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .days: .list(RecordShape(CorrectionDayField.self))
    case .rates: .list(RecordShape(RateField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .total: "how many corrections there are"
    case .days: "the days, newest first"
    case .rates: "the reversal rate by month"
    case .hasPages: "whether the log has several pages"
    case .pages: "the pages of the log"
    }
  }
}
