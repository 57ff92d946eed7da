import PageRendering

/// How often and how much was taken back for a reason.
enum ReasonCountField: Int, TemplateFields {
  case reason, isWithoutReason, isReasonUnknown, isOther, count, quantity

  static let recordName = "count of reasons"

  var kind: FieldKind {
    switch self {
    case .isWithoutReason, .isReasonUnknown, .isOther: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .reason: "the reason code, or empty"
    case .isWithoutReason: "whether these have no reason in what was exported"
    case .isReasonUnknown: "whether the reasons of these were not exported"
    case .isOther: "whether the row adds up the reasons that are not shown"
    case .count: "how many corrections"
    case .quantity: "what they took back, with its minus sign"
    }
  }
}
