extension DiagnosticPrinter {
  /// Appends `file:line:column: error: message [CODE]`, the excerpt with its caret, and the notes.
  func appendText(
    _ diagnostic: Diagnostic, _ excerpt: (InputLocation) -> SourceLine?, to output: inout [UInt8]
  ) {
    let style: Style = diagnostic.severity == .error ? .error : .warning
    appendHead(
      diagnostic.location, diagnostic.severity.rawValue, style,
      "\(diagnostic.message) [\(diagnostic.code.rawValue)]", to: &output)
    if let location = diagnostic.location, let line = excerpt(location) {
      let marked = Excerpt(of: line, at: location, length: diagnostic.length)
      let number = String(location.line)
      let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count))
      output += "\(gutter)\(number) | \(marked.text)\n".utf8
      let blank = String(repeating: " ", count: gutter.utf8.count + number.utf8.count)
      output += "\(blank) | \(marked.padding)\(paint(marked.caret, .caret))\n".utf8
    }
    for note in diagnostic.notes { appendText(note, to: &output) }
  }

  /// Appends `file:line:column: note: message`.
  func appendText(_ note: Diagnostic.Note, to output: inout [UInt8]) {
    appendHead(note.location, "note", .note, note.message, to: &output)
  }

  private func appendHead(
    _ location: InputLocation?, _ label: String, _ style: Style, _ message: String,
    to output: inout [UInt8]
  ) {
    if let location {
      output += "\(paint(VisibleText.of(location.description) + ":", .place)) ".utf8
    }
    output += "\(paint(label + ":", style)) \(VisibleText.of(message))\n".utf8
  }

  private func paint(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// The colours of the parts, as parameters of ANSI's SGR sequence.
private enum Style: String {
  case place = "1"
  case error = "1;31"
  case warning = "1;35"
  case note = "1;36"
  case caret = "1;32"
}
