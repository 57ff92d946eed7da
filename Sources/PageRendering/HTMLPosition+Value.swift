extension HTMLPosition {
  /// Returns how a value is escaped here, or why none may stand here.
  var valueContext: Result<EscapingContext, ForbiddenPosition> {
    switch state {
    case .text, .rcdata: .success(.text)
    case .doubleQuoted, .singleQuoted: attributeContext
    case .unquoted, .beforeValue: .failure(.unquoted(name: shownAttribute))
    case .tagOpen, .endTagOpen, .tagName: .failure(.tagName)
    case .beforeAttribute, .attributeName, .afterAttributeName, .afterAttribute:
      .failure(.attributeName)
    case .declaration, .comment, .bogus: .failure(.comment)
    case .rawText: .failure(.element(String(decoding: tagName, as: UTF8.self)))
    }
  }

  /// Reads on as if a harmless value stood here.
  mutating func readValue() {
    switch state {
    case .beforeValue: state = .unquoted
    case .tagOpen, .endTagOpen:
      _ = read(UInt8(ascii: "x"))
    case .beforeAttribute, .afterAttributeName, .afterAttribute: state = .attributeName
    default: break
    }
  }

  private var shownAttribute: String { String(decoding: attributeName, as: UTF8.self) }

  private var attributeContext: Result<EscapingContext, ForbiddenPosition> {
    let element = String(decoding: tagName, as: UTF8.self)
    let name = shownAttribute
    if Self.forbiddenElements.contains(element) { return .failure(.element(element)) }
    let isUnnamedMeta =
      element == "meta" && name == "content"
      && earlierAttributes.isDisjoint(with: [Array("name".utf8), Array("property".utf8)])
    if name.hasPrefix("on") || Self.forbiddenAttributes.contains(name) || isUnnamedMeta {
      return .failure(.attribute(name))
    }
    guard Self.urlAttributes.contains(name) else { return .success(.attribute) }
    let scheme = valueStart.prefix { $0 != UInt8(ascii: ":") }
    if scheme.count < valueStart.count,
      Self.forbiddenSchemes.contains(String(decoding: scheme, as: UTF8.self))
    {
      return .failure(.scheme(String(decoding: scheme, as: UTF8.self)))
    }
    switch urlPart {
    case .start: return .success(valueStart.isEmpty ? .urlStart : .urlAfterSlash)
    case .path: return .success(.urlPath)
    case .query: return .success(.urlQuery)
    case .fragment: return .success(.urlFragment)
    }
  }

  private static let urlAttributes: Set<String> = [
    "action", "background", "cite", "codebase", "data", "formaction", "href", "icon", "itemid",
    "longdesc", "manifest", "poster", "src", "usemap", "xlink:href", "xml:base",
  ]

  /// Attributes that hold script, styles, documents or lists of URLs.
  private static let forbiddenAttributes: Set<String> = [
    "archive", "attributename", "http-equiv", "imagesrcset", "ping", "srcdoc", "srcset", "style",
  ]

  /// Elements that run what an attribute names or change the attributes of others.
  private static let forbiddenElements: Set<String> = [
    "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "iframe", "object",
    "script", "set",
  ]

  private static let forbiddenSchemes: Set<String> = ["data", "javascript", "vbscript"]
}
