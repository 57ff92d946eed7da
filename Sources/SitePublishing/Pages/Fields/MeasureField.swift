import PageRendering

/// One figure of an operation.
enum MeasureField: Int, TemplateFields {
  case label, original, reversed, takenBack, net, netAfterQueue, isReversed, anchor
  case terms, queuedTerms

  static let recordName = "measure"

  var kind: FieldKind {
    switch self {
    case .isReversed: .flag
    case .terms, .queuedTerms: .list(RecordShape(TermField.self))
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "what is measured"
    case .original: "what was posted; like the rest empty when not exported"
    case .reversed: "what was taken back, with its minus sign"
    case .takenBack: "the same without a sign"
    case .net: "what remains"
    case .netAfterQueue: "what would remain after the queue, empty when the queue changes nothing"
    case .isReversed: "whether something was taken back"
    case .anchor: "the anchor of its derivation, or empty when no entry counts for it"
    case .terms: "the net as a sum of entries"
    case .queuedTerms: "what queued entries add to the net"
    }
  }
}
