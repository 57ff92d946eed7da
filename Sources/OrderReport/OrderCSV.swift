import Diagnostics
import OutputReversal
import ProductionLedger

/// Writes the entries of an order as CSV, one row an entry, the columns those of `entries` in JSON.
///
/// Lines end in CR LF: RFC 4180 says so, and every reader of CSV takes it. Absent facts are empty
/// cells, several references are parted by a space, and texts cannot become formulas.
/// - Source: contract.md section 6, pages.md section 3, RFC 4180.
package enum OrderCSV {
  /// The names of the columns.
  package static let columns = [
    "ref", "state", "postingDate", "kind", "orderLine", "operation", "workCenter", "item",
    "quantity", "scrap", "setupTime", "runTime", "stopTime", "remaining", "usedElsewhere",
    "reverses", "reversedBy", "link", "lot", "serial", "documentNo", "user", "reason", "source",
  ]

  /// Returns the CSV of a report.
  ///
  /// - Complexity: O(*n*) in the entries.
  package static func bytes(of report: OrderReport, _ context: ReportContext) -> [UInt8] {
    var row = CSVRow(capacity: 256 + 192 * report.entries.count)
    for column in columns { row.cell(plain: column) }
    row.end()
    for entry in report.entries { append(entry, context, to: &row) }
    return row.bytes
  }

  private static func append(
    _ entry: ReportEntry, _ context: ReportContext, to row: inout CSVRow
  ) {
    let symbols = context.symbols
    row.cell(plain: context.name(of: entry.reference))
    row.cell(plain: entry.state.rawValue)
    row.cell(plain: entry.postingDate.description)
    row.cell(plain: entry.kind.name)
    row.cell(plain: entry.orderLineNo?.description ?? "")
    row.cell(text: symbols[entry.operationNo ?? .empty])
    row.cell(text: symbols[entry.workCenterNo])
    row.cell(text: symbols[entry.itemNo])
    row.cell(entry.knownQuantity)
    row.cell(entry.known(.scrap))
    row.cell(entry.known(.setupTime))
    row.cell(entry.known(.runTime))
    row.cell(entry.known(.stopTime))
    row.cell(entry.remaining)
    row.cell(entry.usedElsewhere)
    row.cell(plain: entry.reverses.map(context.name) ?? "")
    row.cell(plain: entry.reversedBy.map(context.name).joined(separator: " "))
    row.cell(plain: entry.link?.rawValue ?? "")
    row.cell(text: symbols[entry.lotNo])
    row.cell(text: symbols[entry.serialNo])
    row.cell(text: symbols[entry.documentNo])
    row.cell(text: symbols[entry.user])
    row.cell(text: symbols[entry.reasonCode])
    var source: [UInt8] = []
    _ = context.appendSource(of: entry.place, to: &source)
    row.cell(text: source[...])
    row.end()
  }
}
