import Diagnostics
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Fills in what pages tell of a queue line.
struct QueueRow {
  let site: AuditSite
  let result: QueueResult

  /// Fills in the line; `root` is the way to the root for the links to codes, where they need it.
  func fill(
    _ values: inout TemplateValues, _ record: RecordReference<QueueField>, root: String
  ) {
    values.set(record, .ref, text: site.context.name(of: result.reference))
    values.set(record, .href, text: root + address)
    values.set(record, .decision, text: result.isAccepted ? "accepted" : "rejected")
    values.set(
      record, .decisionLabel,
      text: site.phrases.text(result.isAccepted ? "decision.accepted" : "decision.rejected"))
    values.set(record, .orderNo, text: site.text(result.orderNo))
    values.set(record, .orderHref, text: site.address(of: result.orderNo) ?? "")
    values.set(record, .date, date: result.postingDate)
    values.set(record, .operation, text: site.text(result.operationNo))
    values.set(record, .item, text: site.text(result.itemNo))
    values.set(record, .quantity, figure: result.measures.output)
    values.set(record, .run, figure: result.measures.runTime)
    values.set(record, .target, text: result.target.map(site.context.name) ?? "")
    values.set(record, .reason, text: site.text(result.reasonCode))
    values.set(record, .source) { SourceText(site).append(result.place, to: &$0) }
    let reasons = values.list(record, .reasons, of: ReasonField.self, count: result.reasons.count)
    for (index, reason) in result.reasons.enumerated() {
      values.set(reasons[index], .code, text: reason.code.rawValue)
      values.set(reasons[index], .codeHref, text: root + PagePath.code(reason.code.rawValue))
      values.set(reasons[index], .message, text: site.phrases.text(reason.wording))
      values.set(reasons[index], .isForeign, flag: site.phrases.isForeign(reason.wording))
    }
  }

  /// Where the line stands among all lines of the queue.
  private var address: String {
    guard case .queue(let number) = result.reference else { return PagePath.queue }
    let pages = PageLinks(PagePath.queue, rowCount: site.overview.queue.count)
    return
      "\(pages.path(ofPage: (number - 1) / pages.perPage))#\(site.context.name(of: result.reference))"
  }
}
