import PageRendering

/// Something an auditor should look at.
enum FindingField: Int, TemplateFields {
  case code, codeHref, level, levelLabel, message, isForeign, refs, orderNo, orderHref, settled

  static let recordName = "finding"

  var kind: FieldKind {
    switch self {
    case .refs: .list(RecordShape(LinkField.self))
    case .isForeign: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .code: "the code, A1 to A20"
    case .codeHref: "where the code is explained"
    case .level: "error, warning or info; also a class for the style sheet"
    case .levelLabel: "the level in the language of the site"
    case .message: "what was found"
    case .isForeign: "whether the message is English for want of one in the site's language"
    case .refs: "the entries it is about"
    case .orderNo: "the order"
    case .orderHref: "the page of the order"
    case .settled: "why it is settled, or empty"
    }
  }
}
