/// A paragraph that is a table, or looks like one.
struct FoundTable {
  let block: BlockTree
  /// The lines of the paragraph without indentation and marks of quotes.
  let lines: [[UInt8]]
  let match: PipeTable.Match

  /// The index of the header in `lines`.
  var header: Int {
    switch match {
    case .header(let line): line
    case .mismatch(let line, _, _): line - 1
    }
  }

  /// The line of the document on which the header is.
  var headerLine: Int { block.first + header }

  /// The lines of the document before which a row may begin or the last one end.
  var rowLines: ClosedRange<Int> { headerLine + 2...max(headerLine + 2, block.last + 1) }

  /// Whether the last line is the caption.
  var endsWithCaption: Bool {
    lines.count > header + 2 && Self.caption(lines[lines.count - 1]) != nil
  }

  /// Returns the text of a line that is a caption.
  static func caption(_ line: [UInt8]) -> [UInt8]? {
    let mark = Array("Table:".utf8)
    guard line.starts(with: mark) else { return nil }
    return Array(line[mark.count...].drop { $0 == 0x20 })
  }
}
