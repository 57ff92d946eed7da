import Diagnostics

/// A tag as it stands in a template.
struct TemplateTag: Sendable {
  /// What a tag does.
  enum Kind: Sendable {
    /// `{{name}}`
    case value
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{> name}}`
    case partial
    /// `{{:key}}`, a text of the site's language
    case phrase
    /// `{{! note}}`
    case comment
  }

  var kind: Kind
  /// The name written in it, empty for a comment.
  var name: String
  /// Where the tag begins.
  var location: InputLocation
  /// How many scalars the tag is long.
  var length: Int
  /// Where its name begins.
  var nameLocation: InputLocation

  /// The tag as it is written.
  var text: String {
    let sign =
      switch kind {
      case .value: ""
      case .section: "#"
      case .inverted: "^"
      case .close: "/"
      case .partial: "> "
      case .phrase: ":"
      case .comment: "!"
      }
    return "{{\(sign)\(name)}}"
  }

  /// Whether it may stand on a line of its own that then vanishes.
  var mayStandAlone: Bool { kind != .value && kind != .phrase }
}
