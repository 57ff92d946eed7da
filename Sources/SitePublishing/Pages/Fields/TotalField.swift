import PageRendering

/// A control total of the ledger.
enum TotalField: Int, TemplateFields {
  case label, rows, quantity

  static let recordName = "control total"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "of what"
    case .rows: "how many rows"
    case .quantity: "the sum of their quantities, or empty when not exported"
    }
  }
}
