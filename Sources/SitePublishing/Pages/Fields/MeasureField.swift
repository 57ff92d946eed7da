import PageRendering

/// One figure of an operation.
enum MeasureField: Int, TemplateFields {
  case label, original, reversed, takenBack, net, netAfterQueue, isReversed

  static let recordName = "measure"

  var kind: FieldKind {
    switch self {
    case .isReversed: .flag
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
    }
  }
}
