import Diagnostics

/// Puts tables in place of the paragraphs that libcmark has made of them.
struct TableLayout {
  let layout: TemplateLayout
  /// The ends of sections between the rows of each table.
  let rows: [MarkdownNode: [(line: Int, sentinel: [UInt8])]]

  /// Replaces each table; a table that is not sound stays a paragraph.
  func replace(_ tables: [FoundTable], problems: inout [Diagnostic]) {
    for table in tables {
      if case .mismatch(_, let header, let delimiters) = table.match {
        let location = location(of: table.headerLine + 1)
        problems.append(.delimiterCells(delimiters, header: header, at: location))
        continue
      }
      let (caption, paragraph) = caption(of: table)
      var line = table.headerLine
      do throws(TableMarkup.Fault) {
        let html = try markup(of: table, caption: caption, line: &line)
        table.block.node.replace(with: .block(rendering: html))
        paragraph?.remove()
      } catch { problems.append(.tableRow(error, at: location(of: line))) }
    }
  }

  private func markup(
    of table: FoundTable, caption: [UInt8]?, line: inout Int
  ) throws(TableMarkup.Fault) -> [UInt8] {
    var markup = TableMarkup(sentinel: layout.sentinel, inline: inline)
    let header = table.header
    try markup.begin(
      header: table.lines[header], delimiters: table.lines[header + 1], caption: caption)
    let body = table.lines[(header + 2)...].dropLast(table.endsWithCaption ? 1 : 0)
    let ends = rows[table.block.node] ?? []
    if !body.isEmpty { markup.write("<tbody>\n") }
    for index in body.indices {
      line = table.block.first + index
      for end in ends where end.line == line { markup.write(end.sentinel) }
      try markup.append(body[index])
    }
    for end in ends where end.line >= table.block.first + body.endIndex {
      markup.write(end.sentinel)
    }
    if !body.isEmpty { markup.write("</tbody>\n") }
    markup.write("</table>")
    return markup.html
  }

  /// Finds the caption: the last line of the table, or a paragraph of its own beside it.
  private func caption(of table: FoundTable) -> (text: [UInt8]?, paragraph: MarkdownNode?) {
    if table.endsWithCaption, let last = table.lines.last {
      return (FoundTable.caption(last), nil)
    }
    for paragraph in [table.block.node.previous, table.block.node.next] {
      guard let paragraph, paragraph.kind == .paragraph else { continue }
      let start = paragraph.startLine
      let lines = layout.lines[(start - 1)...].prefix { !$0.allSatisfy { $0 == 0x20 } }
      let text = Array(lines.joined(separator: [0x0A])).dropFirst(paragraph.startColumn - 1)
      if let caption = FoundTable.caption(Array(text)) { return (caption, paragraph) }
    }
    return (nil, nil)
  }

  /// Renders the Markdown of a cell: one line that is text, whatever it begins with.
  ///
  /// A word before it keeps marks of blocks from being read as such; links are resolved by the
  /// definitions of the template that are on one line.
  private func inline(_ markdown: [UInt8]) -> [UInt8] {
    guard !markdown.isEmpty else { return [] }
    let word = [UInt8(ascii: ":")] + layout.sentinel.prefix + Array("c:".utf8)
    var text = word + markdown + Array("\n\n".utf8)
    for line in layout.lines where Self.isDefinition(line) { text += line + [0x0A] }
    let document = MarkdownDocument(text)
    guard let paragraph = document.root.children.first else { return [] }
    let html = paragraph.html(allowsRawHTML: layout.allowsRawHTML)
    return Array(html.dropFirst("<p>".utf8.count + word.count).dropLast("</p>\n".utf8.count))
  }

  private static func isDefinition(_ line: [UInt8]) -> Bool {
    let rest = line.drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: "[") else { return false }
    return rest.firstRange(of: Array("]:".utf8)) != nil
  }

  private func location(of line: Int) -> InputLocation {
    let index = layout.origins[line - 1] ?? layout.origins[line] ?? 0
    return layout.template.lines[index].location
  }
}

extension Diagnostic {
  fileprivate static func delimiterCells(
    _ count: Int, header: Int, at location: InputLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, .tTable, at: location,
      "delimiter row has \(count) cell\(count == 1 ? "" : "s") and the header \(header);"
        + " write one --- for each column")
  }

  fileprivate static func tableRow(
    _ fault: TableMarkup.Fault, at location: InputLocation
  ) -> Diagnostic {
    let message =
      switch fault {
      case .attribute(let word):
        "'\(VisibleText.of(word))' is no attribute of a row; write {#id .class}"
      case .cells(let count, let header):
        "row has \(count) cells and the header \(header), so that a tag is cut off;"
          + " add a column or escape the pipe as \\|"
      }
    return Diagnostic(.error, .tTable, at: location, message)
  }
}
