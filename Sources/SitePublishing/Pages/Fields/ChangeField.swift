import PageRendering

/// Something that changed since an older publication.
enum ChangeField: Int, TemplateFields {
  case kind, kindLabel, subject, message, isForeign

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
    case .kindLabel: "the kind in the language of the site"
    case .subject: "the entry that changed, or empty"
    case .message: "what changed"
    case .isForeign: "whether the message is English for want of one in the site's language"
    }
  }
}
