import PageRendering

/// How much and how often output was reversed.
enum RateField: Int, TemplateFields {
  case label, original, reversed, bar, quantityRate, countRate, touchedRate

  static let recordName = "rate"

  var kind: FieldKind {
    switch self {
    case .bar: .markup
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "of what"
    case .original: "the output"
    case .reversed: "what was taken back, with its minus sign"
    case .bar: "the output and what was left of it, as a bar"
    case .quantityRate: "reversed of original quantity"
    case .countRate: "reversals of originals"
    case .touchedRate: "originals with a reversal of originals"
    }
  }
}
