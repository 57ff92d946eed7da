import PageRendering

/// The sum at the foot of the story.
enum NetField: Int, TemplateFields {
  case label, quantity

  static let recordName = "net"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "of what it is the net"
    case .quantity: "the sum of the quantities above"
    }
  }
}
