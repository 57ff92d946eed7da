import Diagnostics
import OutputReversal
import ProductionLedger

/// Writes an order as JSON: what `storno show --format json` prints and what the site holds.
///
/// Keys on lines of their own at the top, each line, operation, entry, queue line and finding on
/// one line. A settled finding has one member more, `suppressed` with the reason.
/// - Source: contract.md section 4, schema `storno/order/1`.
package enum OrderJSON {
  /// Returns the JSON of a report, with a line end after it.
  ///
  /// - Complexity: O(*n*) in the entries.
  package static func bytes(of report: OrderReport, _ context: ReportContext) -> [UInt8] {
    var writer = JSONWriter(capacity: 1_024 + 512 * report.entries.count)
    writer.raw("{\n  \"schema\": \"storno/order/1\",\n  ")
    writer.beginObjectMembers()
    writer.member("order", text: report.orderNo, context.symbols)
    writer.raw(",\n  ")
    writer.beginObjectMembers()
    writer.member("status", report.status?.caption)
    writer.list("lines", report.lines) { $0.append($1, context) }
    writer.list("operations", report.operations) { $0.append($1, context) }
    writer.list("entries", report.entries) { $0.append($1, context) }
    writer.list("queue", report.queue) { $0.append($1, context) }
    writer.list("findings", report.findings) { $0.append($1, context) }
    writer.raw("\n}\n")
    return writer.bytes
  }
}

extension JSONWriter {
  /// Writes a member of the outermost object that is a list with each element on its line.
  fileprivate mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ append: (inout JSONWriter, Element) -> Void
  ) {
    raw(",\n  \"")
    raw(name)
    raw("\": [")
    for index in elements.indices {
      raw(index == 0 ? "\n    " : ",\n    ")
      append(&self, elements[index])
    }
    raw(elements.isEmpty ? "]" : "\n  ]")
  }

  fileprivate mutating func append(_ line: LineFigures, _ context: ReportContext) {
    beginObject()
    member("orderLine", line.orderLineNo)
    member("item", text: line.itemNo, context.symbols)
    member("variant", text: line.variantCode, context.symbols)
    member("unit", known: line.unit, context.symbols)
    member("ordered", line.ordered)
    members(of: line.afterQueue)
    name("posted")
    beginObject()
    members(of: line.posted)
    endObject()
    member("finished", line.finished)
    member("open", line.open)
    member("overProduced", line.overProduced)
    endObject()
  }

  private mutating func members(of figures: OutputFigures) {
    member("original", figures.original)
    member("reversed", figures.reversed)
    member("unexplained", figures.unexplained)
    member("net", figures.net)
  }

  fileprivate mutating func append(_ operation: OperationFigures, _ context: ReportContext) {
    beginObject()
    member("orderLine", operation.orderLineNo)
    member("operation", text: operation.operationNo, context.symbols)
    member("last", operation.isLast)
    member("output", operation, .output)
    member("scrap", operation, .scrap)
    member("setupTime", operation, .setupTime)
    member("runTime", operation, .runTime)
    member("stopTime", operation, .stopTime)
    endObject()
  }

  private mutating func member(
    _ name: StaticString, _ operation: OperationFigures, _ measure: Measure
  ) {
    guard let posted = operation.known(measure),
      let afterQueue = operation.known(measure, afterQueue: true)
    else { return null(name) }
    self.name(name)
    beginObject()
    members(of: afterQueue)
    self.name("posted")
    beginObject()
    members(of: posted)
    endObject()
    endObject()
  }

  private mutating func members(of figures: MeasureFigures) {
    member("original", figures.original)
    member("reversed", figures.reversed)
    member("net", figures.net)
  }

  fileprivate mutating func append(_ entry: ReportEntry, _ context: ReportContext) {
    let symbols = context.symbols
    beginObject()
    member("ref", context.name(of: entry.reference))
    member("state", entry.state.rawValue)
    member("postingDate", entry.postingDate)
    member("kind", entry.kind.name)
    member("orderLine", entry.orderLineNo)
    if let operation = entry.operationNo {
      member("operation", text: operation, symbols)
    } else {
      null("operation")
    }
    member("workCenter", known: entry.workCenterNo, symbols)
    member("item", known: entry.itemNo, symbols)
    member("quantity", entry.knownQuantity)
    member("scrap", entry.known(.scrap))
    member("setupTime", entry.known(.setupTime))
    member("runTime", entry.known(.runTime))
    member("stopTime", entry.known(.stopTime))
    member("remaining", entry.remaining)
    member("usedElsewhere", entry.usedElsewhere)
    member("reverses", entry.reverses.map(context.name))
    member("reversedBy", entry.reversedBy.lazy.map(context.name))
    member("link", entry.link?.rawValue)
    member("lot", known: entry.lotNo, symbols)
    member("serial", known: entry.serialNo, symbols)
    member("documentNo", known: entry.documentNo, symbols)
    member("user", known: entry.user, symbols)
    member("reason", known: entry.reasonCode, symbols)
    member(source: entry.place, context)
    endObject()
  }

  private mutating func member(source place: RowPlace, _ context: ReportContext) {
    var source: [UInt8] = []
    guard context.appendSource(of: place, to: &source) else { return null("source") }
    member("source", bytes: source[...])
  }

  fileprivate mutating func append(_ result: QueueResult, _ context: ReportContext) {
    beginObject()
    member("ref", context.name(of: result.reference))
    member("decision", result.isAccepted ? "accepted" : "rejected")
    member("codes", result.codes.lazy.map(\.rawValue))
    member(source: result.place, context)
    endObject()
  }

  fileprivate mutating func append(_ finding: Finding, _ context: ReportContext) {
    beginObject()
    member("code", finding.code.rawValue)
    member("level", finding.level.rawValue)
    member("refs", finding.references.lazy.map(context.name))
    member("message", finding.message)
    if let reason = finding.suppression { member("suppressed", reason) }
    endObject()
  }
}
