import PageRendering

/// A line of the queue and what was decided.
enum QueueField: Int, TemplateFields {
  case ref, href, decision, decisionLabel, orderNo, orderHref, date, operation, item, quantity, run
  case target, reason, reasons, source

  static let recordName = "queue line"

  var kind: FieldKind {
    switch self {
    case .reasons: .list(RecordShape(ReasonField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .ref: "how the line is named; also its anchor on the page of the queue"
    case .href: "where it stands among all lines of the queue"
    case .decision: "accepted or rejected; also a class for the style sheet"
    case .decisionLabel: "the decision in the language of the site"
    case .orderNo: "the order it names, or empty"
    case .orderHref: "the page of that order, or empty"
    case .date: "the posting date, or empty"
    case .operation: "the operation, or empty"
    case .item: "the item, or empty"
    case .quantity: "the output to take back, signed"
    case .run: "the run time to take back, signed"
    case .target: "the entry to be reversed, or empty"
    case .reason: "why, or empty"
    case .reasons: "the codes of the decision and what they say"
    case .source: "where the line was read, or empty"
    }
  }
}
