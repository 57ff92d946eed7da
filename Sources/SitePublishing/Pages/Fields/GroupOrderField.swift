import PageRendering

/// An order in the list of an item or a work center, with the figures that it has of it.
enum GroupOrderField: Int, TemplateFields {
  case orderNo, href, item, description, status, lastDate, lastIsoDate, original, reversed
  case unexplained, net, corrections, findings, worst

  static let recordName = "order of a group"

  var kind: FieldKind { .text }

  var summary: String {
    switch self {
    case .orderNo: "the number of the order"
    case .href: "its page"
    case .item: "the item of its first line, or empty"
    case .description: "its description, or empty"
    case .status: "its status, or empty"
    case .lastDate: "the date of its last posting, or empty"
    case .lastIsoDate: "the same as yyyy-mm-dd where the language writes it otherwise, else empty"
    case .original: "the output of the item or at the work center, empty when not exported"
    case .reversed: "what of it was taken back, with its minus sign; or empty"
    case .unexplained: "what was taken back without a link, with its minus sign; or empty"
    case .net: "what remains of it, empty when not exported"
    case .corrections: "how many corrections the order has, empty for none"
    case .findings: "how many findings of the order stand, empty for none"
    case .worst: "the gravest level of them, or empty"
    }
  }
}
