import Diagnostics
import OutputReversal
import ProductionLedger

/// Writes an order as GitHub Flavored Markdown: what `storno show --format markdown` prints.
///
/// - Source: contract.md section 3, pages.md section 4.
package enum OrderMarkdown {
  /// Returns the page of a report, with a line end after it; asked to, with every figure explained.
  ///
  /// Of a table with more rows than `rowLimit` the first are told, and how many are not.
  /// - Complexity: O(*n*) in the entries.
  package static func bytes(
    of report: OrderReport, _ context: ReportContext, _ wording: ReportWording = .english,
    explained: Bool = false, rowLimit: Int = .max
  ) -> [UInt8] {
    let quote: (Symbol) -> String = { MarkdownText.escaped(context.symbols.text($0)) }
    let tables = OrderTables(
      report: report, context: context, quote: quote, wording: wording,
      sentence: MarkdownText.escaped, explains: explained, rowLimit: rowLimit)
    var text = "# \(wording(.orderHeading, ["order": .text(quote(report.orderNo))]))\n\n"
    text += OrderSentence(report: report, quote: quote, wording: wording).text + "\n"
    let facts = OrderFacts(report, wording).lines
    if !facts.isEmpty { text += "\n\(facts.joined(separator: "; ")).\n" }
    for table in tables.all { text += "\n## \(table.heading)\n\n" + piped(table) }
    for notice in report.notices { text += "\n\(notice.sentence(quote, wording))\n" }
    return Array(text.utf8)
  }

  private static func piped(_ table: TextTable) -> String {
    let names = table.columns.map(\.name)
    let rules = table.columns.map { $0.isNumeric ? "---:" : ":---" }
    return ([names, rules] + table.rows)
      .map { "| \($0.joined(separator: " | ")) |\n" }
      .joined() + (table.remark.map { "\n\($0)\n" } ?? "")
  }
}
