import PageRendering

/// A page of the audit log of corrections.
enum CorrectionListField: Int, TemplateFields {
  case page, total, hasCorrections, days, isFirst, scale, panels, rates, hasPages, pages

  static let recordName = "corrections"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .days: .list(RecordShape(CorrectionDayField.self))
    case .rates: .list(RecordShape(RateField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .panels: .list(RecordShape(PanelField.self))
    case .hasCorrections, .isFirst, .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .total: "how many corrections there are, as a sentence"
    case .hasCorrections: "whether there are any"
    case .days: "the days, newest first"
    case .isFirst: "whether it is the first page, which has the rates"
    case .scale: "what the charts have in common, in words; empty without charts"
    case .panels: "the rates by month of the items with the most reversals"
    case .rates: "the reversal rate by month, newest first; on the first page"
    case .hasPages: "whether the log has several pages"
    case .pages: "the pages of the log"
    }
  }
}
