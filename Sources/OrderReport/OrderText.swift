import Diagnostics
import OutputReversal
import ProductionLedger

/// Writes an order for a terminal: what `storno show --format text` prints.
///
/// Numbers are right-aligned; of a column's texts the longest 24 characters are shown, the last
/// column runs on over further lines. Nothing of the ledger acts on the terminal.
/// - Source: contract.md section 3, pages.md section 1.
package enum OrderText {
  /// Returns the page of a report, with a line end after it; asked to, with every figure explained.
  ///
  /// - Complexity: O(*n*) in the entries.
  package static func bytes(
    of report: OrderReport, _ context: ReportContext, _ wording: ReportWording = .english,
    explained: Bool = false
  ) -> [UInt8] {
    let tables = OrderTables(
      report: report, context: context, quote: context.quoted, wording: wording,
      sentence: VisibleText.of, explains: explained)
    var text = OrderSentence(report: report, quote: context.quoted, wording: wording).text + "\n"
    let facts = OrderFacts(report, wording).lines
    if !facts.isEmpty { text += facts.joined(separator: "; ") + ".\n" }
    for table in tables.all { text += "\n\(table.heading)\n" + aligned(table) }
    for notice in report.notices { text += "\n\(notice.sentence(context.quoted, wording))\n" }
    return Array(text.utf8)
  }

  /// Returns facts in two columns, a label and what there is to say.
  ///
  /// - Complexity: O(*n*) in their length.
  package static func facts(_ facts: [(label: String, text: String)]) -> [UInt8] {
    let table = TextTable(
      heading: "", columns: [.text(""), .text("")],
      rows: facts.map { [VisibleText.of($0.label), VisibleText.of($0.text)] })
    return Array(aligned(table, withHead: false).utf8)
  }

  /// The widest a column is made, but for the last.
  private static let widthLimit = 24
  /// The widest a line is made, as far as the last column's words allow.
  private static let columnLimit = 100

  private static func aligned(_ table: TextTable, withHead: Bool = true) -> String {
    let last = table.columns.count - 1
    let rows = (withHead ? [table.columns.map(\.name)] : []) + table.rows
    let cells = rows.map { row in
      row.enumerated().map { $0.offset == last ? $0.element : shortened($0.element) }
    }
    let widths = table.columns.indices.map { column in
      cells.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return cells.map { line(of: $0, table, widths) }.joined()
  }

  /// Sets a row; its last cell runs on over as many lines as it needs.
  private static func line(
    of row: [String], _ table: TextTable, _ widths: [Int]
  ) -> String {
    var line = ""
    for (column, cell) in row.enumerated().dropLast() {
      let padding = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      line += table.columns[column].isNumeric ? "  \(padding)\(cell)" : "  \(cell)\(padding)"
    }
    let indent = line.unicodeScalars.count + 2
    let room = max(32, columnLimit - indent)
    let parts = wrapped(row.last ?? "", room)
    let separator = "\n" + String(repeating: " ", count: indent)
    return "\(line)  \(parts.joined(separator: separator))".trimmedAtEnd + "\n"
  }

  /// Breaks a text at spaces into lines of at most `room` characters, where its words allow.
  private static func wrapped(_ text: String, _ room: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = lines.last, last.unicodeScalars.count + word.unicodeScalars.count < room {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func shortened(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.count > widthLimit else { return cell }
    return String(String.UnicodeScalarView(scalars.prefix(widthLimit - 1))) + "…"
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmedAtEnd: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
