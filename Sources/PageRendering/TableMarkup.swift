/// Writes a pipe table as HTML.
///
/// Header cells are `<th scope="col">`, or `<td>` where empty; the cells of the first column are
/// `<th scope="row">` if its header is not empty. Right-aligned columns have the class `n`, centred
/// ones `c`. A row is padded or cut to the number of header cells.
struct TableMarkup {
  /// Renders the Markdown of a cell or caption.
  let inline: ([UInt8]) -> [UInt8]
  let sentinel: Sentinel
  private var header: [[UInt8]] = []
  private var alignments: [PipeTable.Alignment] = []
  private(set) var html: [UInt8] = []

  init(sentinel: Sentinel, inline: @escaping ([UInt8]) -> [UInt8]) {
    self.sentinel = sentinel
    self.inline = inline
  }

  /// What is wrong with a row.
  enum Fault: Error, Equatable {
    /// A word of an attribute list is neither an id nor a class.
    case attribute(String)
    /// A cell that would be cut off has a tag.
    case cells(Int, header: Int)
  }

  /// Begins the table.
  mutating func begin(
    header line: [UInt8], delimiters: [UInt8], caption: [UInt8]?
  ) throws(Fault) {
    let row = PipeTable.row(line)
    header = row.cells
    alignments = PipeTable.alignments(delimiters) ?? []
    write("<table")
    try html += attributes(PipeTable.row(delimiters).attributes)
    write(">\n")
    if let caption { write("<caption>", inline(caption), "</caption>\n") }
    write("<thead>\n<tr")
    try html += attributes(row.attributes)
    write(">")
    for column in header.indices {
      let name = header[column].isEmpty ? "td" : "th scope=\"col\""
      writeCell(header[column], name, column)
    }
    write("</tr>\n</thead>\n")
  }

  /// Appends a row of the body; the ends of sections around it on its line stay around it.
  mutating func append(_ line: [UInt8]) throws(Fault) {
    let (before, content, after) = withoutOuterSections(line)
    let row = PipeTable.row(content)
    if row.cells.dropFirst(header.count).contains(where: hasTag) {
      throw .cells(row.cells.count, header: header.count)
    }
    html += before
    write("<tr")
    try html += attributes(row.attributes)
    write(">")
    for column in header.indices {
      let isHeader = column == 0 && !header[0].isEmpty
      let cell = column < row.cells.count ? row.cells[column] : []
      writeCell(cell, isHeader ? "th scope=\"row\"" : "td", column)
    }
    write("</tr>\n")
    html += after
  }

  /// Appends bytes that are HTML.
  mutating func write(_ pieces: [UInt8]...) { for piece in pieces { html += piece } }
  /// Appends a text that is HTML.
  mutating func write(_ text: String) { html += Array(text.utf8) }

  private mutating func write(_ opening: String, _ content: [UInt8], _ closing: String) {
    html += Array(opening.utf8) + content + Array(closing.utf8)
  }

  private mutating func writeCell(_ markdown: [UInt8], _ name: String, _ column: Int) {
    let style =
      switch alignments[column] {
      case .right: " class=\"n\""
      case .center: " class=\"c\""
      case .none, .left: ""
      }
    write("<\(name)\(style)>", inline(markdown), "</\(name.prefix(2))>")
  }

  private func hasTag(_ cell: [UInt8]) -> Bool { cell.firstRange(of: sentinel.prefix) != nil }

  /// Writes an attribute list; an attribute that is one value is left out where that is empty.
  private func attributes(_ list: [UInt8]?) throws(Fault) -> [UInt8] {
    var ids: [[UInt8]] = []
    var classes: [[UInt8]] = []
    for word in (list ?? []).split(separator: UInt8(ascii: " ")) {
      switch word.first {
      case UInt8(ascii: "#") where word.count > 1 && ids.isEmpty:
        ids.append(Array(word.dropFirst()))
      case UInt8(ascii: ".") where word.count > 1: classes.append(Array(word.dropFirst()))
      default: throw .attribute(String(decoding: word, as: UTF8.self))
      }
    }
    return attribute("id", ids) + attribute("class", classes)
  }

  private func attribute(_ name: String, _ words: [[UInt8]]) -> [UInt8] {
    guard !words.isEmpty else { return [] }
    let value = Array(words.joined(separator: [UInt8(ascii: " ")])).flatMap(Self.escaped)
    let written = Array(" \(name)=\"".utf8) + value + [UInt8(ascii: "\"")]
    guard value.starts(with: sentinel.prefix), let only = sentinel.read(value, at: 0),
      only.role == .value, only.range.count == value.count
    else { return written }
    return sentinel.bytes(.guardStart, only.index) + written
      + sentinel.bytes(.guardEnd, only.index)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "\""): Array("&quot;".utf8)
    default: [byte]
    }
  }

  /// Takes off the sections before the first pipe and after the end of a row.
  private func withoutOuterSections(
    _ line: [UInt8]
  ) -> (before: [UInt8], row: [UInt8], after: [UInt8]) {
    var rest = line[...]
    var before: [UInt8] = []
    while rest.dropFirst().starts(with: sentinel.prefix),
      let found = sentinel.read(line, at: rest.startIndex + 1), found.role == .section
    {
      before += line[rest.startIndex..<found.range.upperBound]
      rest = line[found.range.upperBound...]
    }
    if rest.first != UInt8(ascii: "|") { (before, rest) = ([], line[...]) }
    let row = rest
    var after: [UInt8] = []
    while let start = rest.lastRange(of: sentinel.prefix)?.lowerBound,
      let found = sentinel.read(line, at: start), found.role == .section,
      found.range.upperBound == rest.endIndex
    {
      after = line[found.range] + after
      rest = rest[..<found.range.lowerBound]
    }
    if rest.last != UInt8(ascii: "|"), rest.last != UInt8(ascii: "}") { (after, rest) = ([], row) }
    return (before, Array(rest), after)
  }
}

extension ArraySlice<UInt8> {
  /// Returns the last place where `other` occurs.
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    var last: Range<Int>?
    var search = startIndex
    while let found = self[search...].firstRange(of: other) {
      last = found
      search = found.upperBound
    }
    return last
  }
}
