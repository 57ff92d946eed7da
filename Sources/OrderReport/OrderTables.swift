import Diagnostics
import OutputReversal
import ProductionLedger

/// The tables of an order's report as terminal and ticket show them.
struct OrderTables {
  let report: OrderReport
  let context: ReportContext
  /// How a text of the ledger is written.
  let quote: (Symbol) -> String
  /// How a sentence of ours that may quote the ledger is written.
  let sentence: (String) -> String
  /// Whether each figure is told as the sum it is.
  var explains = false
  /// How many rows a table has at most.
  var rowLimit = Int.max

  /// The tables that have rows, in the order they are read.
  var all: [TextTable] {
    ([figures, operations, story, queue, findings] + (explains ? [explanations] : []))
      .filter { !$0.rows.isEmpty }.map(shortened)
  }

  /// A table without the rows for which there is no room.
  private func shortened(_ table: TextTable) -> TextTable {
    guard table.rows.count > rowLimit else { return table }
    var table = table
    let left = table.rows.count - rowLimit
    table.rows.removeLast(left)
    let rest =
      left == 1 ? "1 further row is left out here" : "\(left) further rows are left out here"
    table.remark = rest + (table.sumOfRest.map { "; \($0(rowLimit))" } ?? "") + "."
    return table
  }

  private var hasQueue: Bool { report.synopsis.queuedCount > 0 }

  private var figures: TextTable {
    let after: [TextTable.Column] = hasQueue ? [.number("After queue")] : []
    let columns: [TextTable.Column] = [
      .text("Line"), .text("Item"), .number("Original"), .number("Reversed"),
      .number("Unexplained"), .number("Net"),
    ]
    let rows = report.lines.map { line in
      [
        line.orderLineNo?.description ?? "", quote(line.itemNo), "\(line.posted.original)",
        "\(line.posted.reversed)", "\(line.posted.unexplained)", "\(line.posted.net)",
      ] + (hasQueue ? ["\(line.afterQueue.net)"] : []) + [
        line.ordered?.description ?? "unknown", "\(line.remaining)",
        line.unit.map(quote) ?? "",
      ]
    }
    return TextTable(
      heading: "Output",
      columns: columns + after + [.number("Ordered"), .number("Reversible"), .text("Unit")],
      rows: rows)
  }

  private var operations: TextTable {
    TextTable(
      heading: "Operations",
      columns: [
        .text("Operation"), .number("Output"), .number("Reversed"), .number("Net"),
        .number("Scrap"), .number("Setup"), .number("Run"), .number("Stop"), .text("Unit"),
      ],
      rows: report.operations.map { operation in
        let output = operation.known(.output)
        return [
          quote(operation.operationNo) + (operation.isLast ? " (last)" : ""),
          shown(output?.original), shown(output?.reversed), shown(output?.net),
          shown(operation.known(.scrap)?.net), shown(operation.known(.setupTime)?.net),
          shown(operation.known(.runTime)?.net), shown(operation.known(.stopTime)?.net),
          operation.timeUnit.map(quote) ?? "",
        ]
      })
  }

  private func shown(_ figure: QuantityTotal?) -> String {
    figure?.description ?? "not exported"
  }

  private var story: TextTable {
    TextTable(
      heading: "What happened",
      columns: [
        .text("Entry"), .text("Date"), .text("Operation"), .number("Quantity"),
        .number("Scrap"), .number("Run"), .number("Net"), .text("By"), .text("Connection"),
      ],
      rows: report.entries.map { entry in
        [
          context.name(of: entry.reference), "\(entry.postingDate)",
          entry.operationNo.map(quote) ?? "",
          entry.knownQuantity?.description ?? "", entry.known(.scrap)?.description ?? "",
          entry.known(.runTime)?.description ?? "",
          (entry.runningNet ?? entry.runningNetAfterQueue)?.description ?? "",
          entry.user.isEmpty ? "" : quote(entry.user), connection(of: entry),
        ]
      },
      sumOfRest: { first in
        let rest = report.entries[first...].filter { $0.state == .posted && $0.measures == nil }
        let sum = rest.reduce(QuantityTotal.zero) { $0 + QuantityTotal($1.quantity) }
        return "the posted item entries among them sum to \(sum)"
      })
  }

  /// What ties an entry to others, and what of it is left.
  private func connection(of entry: ReportEntry) -> String {
    var parts: [String] = []
    if entry.state == .queued { parts.append("queued") }
    switch entry.kind {
    case .item(.unexplained): parts.append("not linked to any original")
    case .item(.foreign): parts.append("not Output")
    case .item(.brokenLink): parts.append("broken link")
    default: break
    }
    if let original = entry.reverses {
      let inferred = entry.link?.isInferred == true ? " (inferred)" : ""
      parts.append("reverses \(context.name(of: original))\(inferred)")
    }
    if !entry.reversedBy.isEmpty {
      parts.append("reversed by \(context.names(of: entry.reversedBy).english)")
    }
    if entry.use == .open || entry.use == .partlyReversed, let remaining = entry.remaining {
      parts.append("\(remaining) can be reversed")
    }
    if !entry.reasonCode.isEmpty { parts.append("reason \(quote(entry.reasonCode))") }
    return parts.joined(separator: ", ")
  }

  private var queue: TextTable {
    TextTable(
      heading: "Queue",
      columns: [
        .text("Line"), .text("Decision"), .number("Output"), .text("Codes"), .text("Reason"),
      ],
      rows: report.queue.map { result in
        [
          context.name(of: result.reference), result.isAccepted ? "accepted" : "rejected",
          "\(result.measures.output)", result.codes.map(\.rawValue).joined(separator: " "),
          sentence(result.reasons.map(\.message).joined(separator: "; ")),
        ]
      })
  }

  private var findings: TextTable {
    TextTable(
      heading: "Findings",
      columns: [.text("Code"), .text("Level"), .text("Finding")],
      rows: report.findings.map { finding in
        let settled = finding.suppression.map { " (settled: \(sentence($0)))" } ?? ""
        return [
          finding.code.rawValue, finding.level.rawValue, sentence(finding.message) + settled,
        ]
      })
  }
}
