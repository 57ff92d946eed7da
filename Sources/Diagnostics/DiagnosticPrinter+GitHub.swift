extension DiagnosticPrinter {
  /// Appends `::error file=…,line=…,col=…,title=CODE::message`, the notes as further lines of it.
  ///
  /// A cell of a workbook has no line that GitHub could show; its place goes into the message.
  /// - Source: GitHub Actions, "Workflow commands": setting an error or warning message.
  func appendWorkflowCommand(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    var properties: [String] = []
    var message = diagnostic.message
    if let location = diagnostic.location {
      properties.append("file=\(escapedProperty(location.file))")
      if location.sheet == nil {
        properties += ["line=\(location.line)", "col=\(location.column)"]
      } else {
        message = "\(location): \(message)"
      }
    }
    properties.append("title=\(diagnostic.code.rawValue)")
    let notes = diagnostic.notes.map { note in
      "note: " + (note.location.map { "\($0): " } ?? "") + note.message
    }
    let text = ([message] + notes).map(escapedMessage).joined(separator: "%0A")
    let head = "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))"
    output += "\(head)::\(text)\n".utf8
  }

  /// Appends the count of the rest as a notice.
  func appendWorkflowCommand(rest note: Diagnostic.Note, to output: inout [UInt8]) {
    output += "::notice::\(escapedMessage(note.message))\n".utf8
  }

  /// Line ends have become visible marks before, so a message cannot begin a command of its own.
  private func escapedMessage(_ text: String) -> String {
    replacing(["%": "%25"], in: VisibleText.of(text))
  }

  /// A name is needed as it is, so its line ends are escaped; other controls, which act on the
  /// terminal that shows a log, are made visible like those of a message.
  private func escapedProperty(_ text: String) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C",
    ]
    return VisibleText.of(replacing(escapes, in: text))
  }

  private func replacing(_ escapes: [Unicode.Scalar: String], in text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] {
        escaped += escape
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
