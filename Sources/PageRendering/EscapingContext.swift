/// Where in the HTML a value stands, which decides how it is escaped.
enum EscapingContext: UInt8, Hashable, Sendable {
  /// Between tags, or in a title or text area.
  case text
  /// In a quoted attribute.
  case attribute
  /// At the beginning of a URL in a quoted attribute: the value is a whole URL.
  case urlStart
  /// After the slash that begins a URL: the value is the rest of it.
  case urlAfterSlash
  /// In the path of a URL, after its beginning.
  case urlPath
  /// In the query of a URL.
  case urlQuery
  /// In the fragment of a URL.
  case urlFragment

  /// The classes of bytes that need care here.
  var classes: ByteClasses {
    switch self {
    case .text: .text
    case .attribute: .attribute
    case .urlStart, .urlAfterSlash: .urlStart
    case .urlPath, .urlQuery, .urlFragment: .urlPart
    }
  }
}
