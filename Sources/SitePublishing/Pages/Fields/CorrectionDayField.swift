import PageRendering

/// A day of the audit log.
enum CorrectionDayField: Int, TemplateFields {
  case date, isoDate, corrections

  static let recordName = "day"

  var kind: FieldKind {
    switch self {
    case .corrections: .list(RecordShape(CorrectionField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .date: "the posting date"
    case .isoDate: "the same as yyyy-mm-dd, for datetime"
    case .corrections: "what was corrected with that date"
    }
  }
}
