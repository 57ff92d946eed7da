import PageRendering

/// An entry and what it adds to a net.
enum TermField: Int, TemplateFields {
  case sign, quantity, ref, href, source, row

  static let recordName = "term"

  var kind: FieldKind {
    switch self {
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .sign: "the sign between this term and the one before"
    case .quantity: "the quantity without its sign"
    case .ref: "the entry, or how many further entries of a long sum are told as one"
    case .href: "where the entry is shown, empty for further entries"
    case .source: "where the row was read, or empty"
    case .row: "the same without folders, empty where a sum above has told it"
    }
  }
}
