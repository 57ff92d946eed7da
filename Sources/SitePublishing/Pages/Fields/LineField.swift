import PageRendering

/// The figures of an order line with its item and variant.
enum LineField: Int, TemplateFields {
  case isOneOfSeveral, orderLineNo, item, itemHref, variant, description, unit, ordered, open
  case overProduced, posted, original, originalPostings, reversed, reversedFigure
  case reversalRate, unexplained, unexplainedFigure, postedAgain, net, netAfterQueue, queued
  case remaining, usedElsewhere, correctionCount, correction, queuedReversals, bar, hasTakenBack
  case anchor, terms, queuedTerms

  static let recordName = "order line"

  var kind: FieldKind {
    switch self {
    case .correction: .record(RecordShape(CorrectionField.self))
    case .terms, .queuedTerms: .list(RecordShape(TermField.self))
    case .isOneOfSeveral, .hasTakenBack: .flag
    case .bar: .markup
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .isOneOfSeveral: "whether the order has more than one"
    case .orderLineNo: "the order line, or empty"
    case .item: "the item"
    case .itemHref: "its page from the root of the site, or empty"
    case .variant: "the variant, or empty"
    case .description: "what the item is, or empty"
    case .unit: "the base unit of measure, or empty"
    case .ordered: "the ordered quantity, or empty when not exported"
    case .open: "what is still to be made, or empty"
    case .overProduced: "what was made beyond the order, empty for nothing"
    case .posted: "the output less what was posted again"
    case .original: "the posted output"
    case .originalPostings: "in how many postings"
    case .reversed: "what was taken back, empty for nothing"
    case .reversedFigure: "what was taken back, with its minus sign, or 0"
    case .reversalRate: "the share of the output that was taken back"
    case .unexplained: "what was taken back without a link, empty for nothing"
    case .unexplainedFigure: "the same with its minus sign, or 0"
    case .postedAgain: "what was posted again after a correction, empty for nothing"
    case .net: "what remains, posted entries only"
    case .netAfterQueue: "what would remain after the queue, empty when nothing is queued"
    case .queued: "what the queue would take back, empty for nothing"
    case .remaining: "what can still be reversed after the queue"
    case .usedElsewhere: "what was sold, consumed or moved, or empty when not exported"
    case .correctionCount: "how many corrections, empty for none or one"
    case .correction: "the only correction"
    case .queuedReversals: "how many reversals are queued, as a phrase; empty for none"
    case .hasTakenBack: "whether anything was reversed or is unexplained"
    case .bar: "the net against what was ordered, as a bar"
    case .anchor: "the anchor of the derivation of the net"
    case .terms: "the net as a sum of entries"
    case .queuedTerms: "what queued entries add to the net"
    }
  }
}
