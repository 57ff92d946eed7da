import Diagnostics

// What is wrong with the text and tags of a template.
extension Diagnostic {
  static func missingTemplate(_ name: String, among names: [String]) -> Diagnostic {
    let nearest = NearestName.of(name, in: names).map { "; did you mean '\(VisibleText.of($0))'?" }
    return Diagnostic(
      .error, .tPartial, at: InputLocation(file: name, line: 1, column: 1),
      "no template '\(VisibleText.of(name))'" + (nearest ?? ""))
  }

  static func templateEncoding(byte: UInt8, at location: InputLocation) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .error, .tUtf8, at: location,
      "byte 0x\(byte < 16 ? "0" : "")\(digits) is not UTF-8; save the template as UTF-8")
  }

  static func unclosedTag(at location: InputLocation) -> Diagnostic {
    Diagnostic(
      .error, .tTag, at: location, length: 2,
      "tag is not closed; write }} on the same line, or &#123;&#123; for two braces")
  }

  static func unescapedTag(at location: InputLocation, _ length: Int) -> Diagnostic {
    Diagnostic(
      .error, .tTag, at: location, length: length,
      "values are always escaped; write two braces and the name, as in {{name}}")
  }

  static func delimiterTag(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error, .tTag, at: tag.location, length: tag.length,
      "delimiters cannot be changed; write {{ and }}")
  }

  static func malformedTag(_ tag: TemplateTag) -> Diagnostic {
    let shown = VisibleText.of(tag.name)
    let message =
      switch tag.name {
      case "": "tag has no name; write it as in {{name}}, or a comment as in {{! note}}"
      case ".": "'.' is not a name; write the name of a field of the record"
      case _ where tag.name.contains("."):
        "'\(shown)' is not a name; open the record first, as in {{#item}}{{number}}{{/item}}"
      default:
        "'\(shown)' is not a name; a name is a letter, then letters, digits, _ or -"
      }
    return Diagnostic(
      .error, .tTag, at: tag.nameLocation, length: tag.name.unicodeScalars.count, message)
  }

  static func unclosedSection(_ tag: TemplateTag, before close: TemplateTag?) -> Diagnostic {
    let message = "section '\(tag.name)' is not closed; write {{/\(tag.name)}}"
    let notes = close.map { [Note("'\($0.name)' is closed here", at: $0.location)] } ?? []
    return Diagnostic(
      .error, .tSection, at: tag.location, length: tag.length, message, notes: notes)
  }

  static func deepSection(_ tag: TemplateTag, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .tSection, at: tag.location, length: tag.length,
      "sections are nested deeper than \(limit); close one before '\(tag.name)'")
  }

  static func closeWithoutOpen(_ tag: TemplateTag, open: TemplateTag?) -> Diagnostic {
    let message =
      if let open {
        "no section '\(tag.name)' is open; did you mean {{/\(open.name)}}?"
      } else {
        "no section '\(tag.name)' is open; write {{#\(tag.name)}} before it"
      }
    return Diagnostic(.error, .tSection, at: tag.location, length: tag.length, message)
  }
}
