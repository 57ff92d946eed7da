import Diagnostics

/// A place in HTML where no escaping makes a value safe.
enum ForbiddenPosition: Error, Hashable, Sendable {
  case tagName
  case attributeName
  case unquoted(name: String)
  case attribute(String)
  case element(String)
  case scheme(String)
  case comment
  /// Markup in an attribute or a title.
  case markup
}

extension Diagnostic {
  /// A value stands where it could become structure.
  static func position(_ position: ForbiddenPosition, of tag: TemplateTag) -> Diagnostic {
    let message =
      switch position {
      case .tagName:
        "'\(tag.name)' is the name of a tag; write the tag out, or a section around it"
      case .attributeName:
        "'\(tag.name)' is an attribute of its own; write it as the quoted value of one"
      case .unquoted(let name):
        "'\(tag.name)' is in an attribute without quotes; write \(name)=\"{{\(tag.name)}}\""
      case .attribute(let name):
        "'\(tag.name)' is in the attribute '\(name)', where no value is safe;"
          + " use a class or a data- attribute"
      case .element(let name):
        "'\(tag.name)' is in <\(name)>, where no value is safe; move it out of the element"
      case .scheme(let name):
        "'\(tag.name)' is in a \(name): address, where no value is safe; link to a page"
      case .comment:
        "'\(tag.name)' is in an HTML comment, where no value is safe; move it out"
      case .markup:
        "'\(tag.name)' is markup, which may only stand between tags; move it out"
      }
    return Diagnostic(.error, .tPosition, at: tag.location, length: tag.length, message)
  }
}
