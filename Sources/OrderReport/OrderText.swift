import Diagnostics
import OutputReversal
import ProductionLedger

/// Writes an order for a terminal: what `storno show --format text` prints.
///
/// Numbers are right-aligned; of a column's texts the longest 24 characters are shown, the last column
/// runs on. Nothing of the ledger acts on the terminal.
/// - Source: contract.md section 3, pages.md section 1.
package enum OrderText {
  /// Returns the page of a report, with a line end after it.
  ///
  /// - Complexity: O(*n*) in the entries.
  package static func bytes(of report: OrderReport, _ context: ReportContext) -> [UInt8] {
    let tables = OrderTables(
      report: report, context: context, quote: context.quoted, sentence: VisibleText.of)
    var text = OrderSentence(report: report, quote: context.quoted).text + "\n"
    let facts = OrderFacts(report).lines
    if !facts.isEmpty { text += facts.joined(separator: "; ") + ".\n" }
    for table in tables.all { text += "\n\(table.heading)\n" + aligned(table) }
    for notice in report.notices { text += "\n\(notice.sentence(context.quoted))\n" }
    return Array(text.utf8)
  }

  /// The widest a column is made, but for the last.
  private static let widthLimit = 24

  private static func aligned(_ table: TextTable) -> String {
    let last = table.columns.count - 1
    let rows = [table.columns.map(\.name)] + table.rows
    let cells = rows.map { row in
      row.enumerated().map { $0.offset == last ? $0.element : shortened($0.element) }
    }
    let widths = table.columns.indices.map { column in
      cells.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    var text = ""
    for row in cells {
      var line = " "
      for (column, cell) in row.enumerated() {
        let padding = String(
          repeating: " ", count: widths[column] - cell.unicodeScalars.count)
        line += table.columns[column].isNumeric ? " \(padding)\(cell)" : " \(cell)\(padding)"
        line += column == last ? "" : " "
      }
      text += line.trimmedAtEnd + "\n"
    }
    return text
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
