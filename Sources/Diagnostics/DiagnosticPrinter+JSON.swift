extension DiagnosticPrinter {
  /// Appends one object: file, sheet, line, column, severity, code, message, notes.
  func appendJSON(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    appendPlace(diagnostic.location, to: &output)
    appendField("severity", diagnostic.severity.rawValue, to: &output)
    appendField("code", diagnostic.code.rawValue, to: &output)
    appendField("message", diagnostic.message, to: &output)
    output += ",\"notes\":[".utf8
    for (index, note) in diagnostic.notes.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      appendPlace(note.location, to: &output)
      appendField("message", note.message, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output += "]}\n".utf8
  }

  /// Appends the count of the rest in the same form, as a note without place and code.
  func appendJSON(rest note: Diagnostic.Note, to output: inout [UInt8]) {
    appendPlace(nil, to: &output)
    appendField("severity", "note", to: &output)
    appendField("code", nil, to: &output)
    appendField("message", note.message, to: &output)
    output += ",\"notes\":[]}\n".utf8
  }

  private func appendPlace(_ location: InputLocation?, to output: inout [UInt8]) {
    output += "{\"file\":".utf8
    JSONText.append(location?.file, to: &output)
    appendField("sheet", location?.sheet, to: &output)
    output += ",\"line\":\(location.map { String($0.line) } ?? "null")".utf8
    output += ",\"column\":\(location.map { String($0.column) } ?? "null")".utf8
  }

  private func appendField(_ key: String, _ value: String?, to output: inout [UInt8]) {
    output += ",\"\(key)\":".utf8
    JSONText.append(value, to: &output)
  }
}
