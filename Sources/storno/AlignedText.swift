/// Rows of texts in columns; the last column runs on over further lines.
struct AlignedText {
  /// The cells, as many in each row.
  var rows: [[String]]

  /// The widest a line is made, as far as the last column's words allow.
  private static let width = 100
  /// A space at which no line is broken.
  private static let unbroken: Character = "\u{A0}"

  /// Returns `name` so that no line is broken within it.
  static func unbroken(_ name: String) -> String {
    String(name.map { $0 == " " ? unbroken : $0 })
  }

  /// The rows, two spaces before each column, a line end after each line.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<max(0, columns - 1)).map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    let text = rows.map { Self.lines(of: $0, widths) }.joined()
    return String(text.map { $0 == Self.unbroken ? " " : $0 })
  }

  private static func lines(of row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(row, widths) {
      line +=
        "  \(cell)"
        + String(repeating: " ", count: width - cell.unicodeScalars.count)
    }
    let indent = widths.reduce(2) { $0 + $1 + 2 }
    let separator = "\n" + String(repeating: " ", count: indent)
    return "\(line)  \(wrapped(row.last ?? "", width - indent).joined(separator: separator))\n"
  }

  /// Breaks a text at spaces into lines of at most `room` characters, where its words allow.
  ///
  /// Lines that it has already stay lines, and what begins with a space is left as it is.
  private static func wrapped(_ text: String, _ room: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      guard line.first != " " else { return [String(line)] }
      var lines: [String] = []
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if let last = lines.last,
          last.unicodeScalars.count + word.unicodeScalars.count < max(32, room)
        {
          lines[lines.count - 1] = "\(last) \(word)"
        } else {
          lines.append(String(word))
        }
      }
      return lines
    }
  }
}
