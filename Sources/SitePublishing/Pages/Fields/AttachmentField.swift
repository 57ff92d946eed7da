import PageRendering

/// An order as one file for a ticket.
enum AttachmentField: Int, TemplateFields {
  case order, policy, style, facts, proof, seal

  static let recordName = "attachment"

  var kind: FieldKind {
    switch self {
    case .order: .record(RecordShape(OrderField.self))
    case .facts: .list(RecordShape(FactField.self))
    case .policy, .style, .seal: .markup
    case .proof: .text
    }
  }

  var summary: String {
    switch self {
    case .order: "the order, as on its page, with links within this file alone"
    case .policy: "the element that forbids all but the style sheet of this file"
    case .style: "the element that holds attachment.css"
    case .facts: "what the file states of its content, of the logs and of its proof"
    case .proof: "the entries as they stand in the logs, and the hashes that lead to the roots"
    case .seal: "the SHA-256 of this file with the digits of the seal as zeros"
    }
  }
}
