import Diagnostics
import OutputReversal
import ProductionLedger

/// The tables of an order's report as terminal and ticket show them.
struct OrderTables {
  let report: OrderReport
  let context: ReportContext
  /// How a text of the ledger is written.
  let quote: (Symbol) -> String
  let wording: ReportWording
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
    let count = Message.Value.count(left)
    table.remark =
      table.sumOfRest.map { sum in
        wording(
          left == 1 ? .rowLeftOutSum : .rowsLeftOutSum,
          ["count": count, "sum": .figure(sum(rowLimit))])
      } ?? wording(left == 1 ? .rowLeftOut : .rowsLeftOut, ["count": count])
    return table
  }

  private var hasQueue: Bool { report.synopsis.queuedCount > 0 }

  private func text(_ name: ReportText) -> TextTable.Column { .text(wording(name)) }

  private func number(_ name: ReportText) -> TextTable.Column { .number(wording(name)) }

  private var output: TextTable.Column { .number(wording(.heading(.output))) }

  private var figures: TextTable {
    let after = hasQueue ? [number(.afterQueue)] : []
    let columns = [
      text(.line), text(.item), number(.original), number(.reversed), number(.unexplained),
      number(.net),
    ]
    let rows = report.lines.map { line in
      [
        line.orderLineNo?.description ?? "", quote(line.itemNo), wording(line.posted.original),
        wording(line.posted.reversed), wording(line.posted.unexplained), wording(line.posted.net),
      ] + (hasQueue ? [wording(line.afterQueue.net)] : []) + [
        line.ordered.map { wording($0) } ?? wording(.unknown), wording(line.remaining),
        line.unit.map(quote) ?? "",
      ]
    }
    return TextTable(
      heading: wording(.heading(.output)),
      columns: columns + after + [number(.ordered), number(.reversible), text(.unit)], rows: rows)
  }

  private var operations: TextTable {
    TextTable(
      heading: wording(.operations),
      columns: [
        text(.operation), output, number(.reversed), number(.net), number(.scrap), number(.setup),
        number(.run), number(.stop), text(.unit),
      ],
      rows: report.operations.map { operation in
        let output = operation.known(.output)
        let name = quote(operation.operationNo)
        return [
          operation.isLast ? wording(.lastOperation, ["operation": .text(name)]) : name,
          shown(output?.original), shown(output?.reversed), shown(output?.net),
          shown(operation.known(.scrap)?.net), shown(operation.known(.setupTime)?.net),
          shown(operation.known(.runTime)?.net), shown(operation.known(.stopTime)?.net),
          operation.timeUnit.map(quote) ?? "",
        ]
      })
  }

  private func shown(_ figure: QuantityTotal?) -> String {
    figure.map { wording($0) } ?? wording(.notExported)
  }

  private var story: TextTable {
    TextTable(
      heading: wording(.story),
      columns: [
        text(.entry), text(.date), text(.operation), number(.quantity), number(.scrap),
        number(.run), number(.net), text(.by), text(.connection),
      ],
      rows: report.entries.map { entry in
        [
          context.name(of: entry.reference), wording(entry.postingDate),
          entry.operationNo.map(quote) ?? "",
          entry.knownQuantity.map { wording($0) } ?? "",
          entry.known(.scrap).map { wording($0) } ?? "",
          entry.known(.runTime).map { wording($0) } ?? "",
          (entry.runningNet ?? entry.runningNetAfterQueue).map { wording($0) } ?? "",
          entry.user.isEmpty ? "" : quote(entry.user), connection(of: entry),
        ]
      },
      sumOfRest: { first in
        let rest = report.entries[first...].filter { $0.state == .posted && $0.measures == nil }
        return rest.reduce(QuantityTotal.zero) { $0 + QuantityTotal($1.quantity) }
      })
  }

  /// What ties an entry to others, and what of it is left.
  private func connection(of entry: ReportEntry) -> String {
    var parts: [String] = []
    if entry.state == .queued { parts.append(wording(.queued)) }
    switch entry.kind {
    case .item(.unexplained): parts.append(wording(.noOriginal))
    case .item(.foreign): parts.append(wording(.noOutput))
    case .item(.brokenLink): parts.append(wording(.brokenLink))
    default: break
    }
    if let original = entry.reverses {
      parts.append(
        wording(
          entry.link?.isInferred == true ? .reversesInferred : .reverses,
          ["entry": .text(context.name(of: original))]))
    }
    if !entry.reversedBy.isEmpty {
      parts.append(
        wording(.reversedBy, ["entries": .message(context.names(of: entry.reversedBy))]))
    }
    if entry.use == .open || entry.use == .partlyReversed, let remaining = entry.remaining {
      parts.append(wording(.remaining, ["quantity": .figure(remaining)]))
    }
    if !entry.reasonCode.isEmpty {
      parts.append(wording(.reasonCode, ["reason": .text(quote(entry.reasonCode))]))
    }
    return parts.joined(separator: ", ")
  }

  private var queue: TextTable {
    TextTable(
      heading: wording(.queue),
      columns: [text(.line), text(.decision), output, text(.codes), text(.reason)],
      rows: report.queue.map { result in
        [
          context.name(of: result.reference), wording(result.isAccepted ? .accepted : .rejected),
          wording(result.measures.output), result.codes.map(\.rawValue).joined(separator: " "),
          sentence(result.reasons.map { wording(.message($0.wording)) }.joined(separator: "; ")),
        ]
      })
  }

  private var findings: TextTable {
    TextTable(
      heading: wording(.findings), columns: [text(.code), text(.level), text(.finding)],
      rows: report.findings.map { finding in
        let message = sentence(wording(.message(finding.wording)))
        let settled = finding.suppression.map { reason in
          wording(.settled, ["finding": .text(message), "reason": .text(sentence(reason))])
        }
        return [finding.code.rawValue, wording(.name(finding.level)), settled ?? message]
      })
  }
}
