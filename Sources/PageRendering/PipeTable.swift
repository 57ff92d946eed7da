/// A table of GitHub Flavored Markdown: a header, a delimiter row, then body rows.
///
/// ```
/// | Entry | Quantity |
/// |-------|---------:|
/// | I-1   |      100 | {#I-1 .reversal}
/// Table: Entries in time order
/// ```
/// Beyond GFM a row may end with an attribute list after its last pipe, `#` and the id, `.` and
/// each class, parted by spaces, in braces; on the delimiter row it is that of the table. A line
/// that begins with `Table:` right after the last row is the caption.
/// - Source: GitHub Flavored Markdown Spec, section 4.10.
struct PipeTable {
  /// How a column is aligned.
  enum Alignment: Equatable { case none, left, center, right }

  /// One row as it is written.
  struct Row: Equatable {
    /// The Markdown of its cells, trimmed, with `\|` resolved.
    var cells: [[UInt8]]
    /// What stands between the braces of its attribute list.
    var attributes: [UInt8]?
  }

  /// Where in the lines of a paragraph a header row is, with its delimiter row.
  enum Match: Equatable {
    case header(line: Int)
    /// A delimiter row whose number of cells is not that of the line before it.
    case mismatch(line: Int, header: Int, delimiters: Int)
  }

  /// Returns the first table in the lines of a paragraph, or nil.
  static func find(in lines: [[UInt8]]) -> Match? {
    for line in lines.indices.dropFirst() {
      guard let delimiters = alignments(lines[line]) else { continue }
      let header = row(lines[line - 1]).cells.count
      guard header == delimiters.count else {
        return .mismatch(line: line, header: header, delimiters: delimiters.count)
      }
      return .header(line: line - 1)
    }
    return nil
  }

  /// Reads a delimiter row; nil if the line is none.
  ///
  /// One without any pipe is not taken for one.
  static func alignments(_ line: [UInt8]) -> [Alignment]? {
    guard line.contains(UInt8(ascii: "|")) else { return nil }
    let cells = row(line).cells
    let alignments = cells.compactMap(alignment)
    return alignments.count == cells.count && !cells.isEmpty ? alignments : nil
  }

  private static func alignment(_ cell: [UInt8]) -> Alignment? {
    let colon = UInt8(ascii: ":")
    let left = cell.first == colon
    let dashes = cell.dropFirst(left ? 1 : 0)
    let right = dashes.last == colon
    let rest = dashes.dropLast(right ? 1 : 0)
    guard !rest.isEmpty, rest.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return left ? (right ? .center : .left) : (right ? .right : Alignment.none)
  }

  /// Cuts a line at its pipes; one at the beginning and one at the end part no cells.
  static func row(_ line: [UInt8]) -> Row {
    var rest = trimmed(line[...])
    var attributes: [UInt8]?
    if let list = attributeList(rest) {
      attributes = Array(rest[list].dropFirst().dropLast())
      rest = trimmed(rest[..<list.lowerBound])
    }
    if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isEscaped = false
    var endsWithPipe = false
    for byte in rest {
      endsWithPipe = byte == UInt8(ascii: "|") && !isEscaped
      if endsWithPipe {
        cells.append(Array(trimmed(cell[...])))
        cell = []
      } else {
        if isEscaped, byte == UInt8(ascii: "|") { cell.removeLast() }
        cell.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if !endsWithPipe { cells.append(Array(trimmed(cell[...]))) }
    return Row(cells: cells, attributes: attributes)
  }

  /// Finds `{#…}` or `{.…}` after the last pipe at the end of a line.
  private static func attributeList(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    guard line.last == UInt8(ascii: "}"),
      let open = line.lastIndex(of: UInt8(ascii: "{")), open + 1 < line.endIndex,
      line[open + 1] == UInt8(ascii: "#") || line[open + 1] == UInt8(ascii: "."),
      trimmed(line[..<open]).last == UInt8(ascii: "|")
    else { return nil }
    return open..<line.endIndex
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let last = bytes.lastIndex(where: { !isSpace($0) }) else { return [] }
    return bytes[...last].drop(while: isSpace)
  }
}
