import PageRendering

/// Something that changed since an older publication.
enum ChangeField: Int, TemplateFields {
  case kind, subject, message, isForeign

  static let recordName = "change"

  var kind: FieldKind {
    switch self {
    case .isForeign: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .kind: "the kind of change, as `storno diff` names it"
    case .subject: "the entry that changed, or empty"
    case .message: "what changed, in English"
    case .isForeign: "whether the page is in another language"
    }
  }
}
