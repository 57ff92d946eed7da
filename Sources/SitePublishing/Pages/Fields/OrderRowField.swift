import PageRendering

/// An order in a list.
enum OrderRowField: Int, TemplateFields {
  case orderNo, href, description, item, itemHref, status, lastDate, lastIsoDate, original, reversed
  case unexplained
  case net, netAfterQueue, ordered, corrections, findings, worst, queued, rejected, spark

  static let recordName = "order of a list"

  var kind: FieldKind {
    switch self {
    case .spark: .markup
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .orderNo: "the number of the order"
    case .href: "its page"
    case .description: "the description, or empty"
    case .item: "the item of its first line, or empty"
    case .itemHref: "its page, or empty"
    case .status: "the status, or empty"
    case .lastDate: "the date of its last posting, or empty"
    case .lastIsoDate: "the same as yyyy-mm-dd where the language writes it otherwise, else empty"
    case .original: "the posted output"
    case .reversed: "what was taken back, with its minus sign"
    case .unexplained: "what was taken back without a link, with its minus sign"
    case .net: "what remains"
    case .netAfterQueue: "what would remain after the queue, empty when nothing is queued"
    case .ordered: "the ordered quantity, or empty"
    case .corrections: "how many corrections, empty for none"
    case .findings: "how many findings stand, empty for none"
    case .worst: "the gravest level of them, or empty"
    case .queued: "how many queue lines are accepted, empty for none"
    case .rejected: "how many queue lines are rejected, empty for none"
    case .spark: "the net over time, and a bar of it where the ordered quantity is known"
    }
  }
}
