import Diagnostics
import OrderReport
import PageRendering
import ProductionLedger

extension OrderPage {
  /// Fills in each correction.
  func fillCorrections(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    guard !report.corrections.isEmpty else { return }
    values.set(order, .hasCorrections, flag: true)
    let list = values.list(
      order, .corrections, of: CorrectionField.self, count: report.corrections.count)
    for (index, correction) in report.corrections.enumerated() {
      fill(&values, list[index], correction)
    }
  }

  /// Fills in one correction, linked as seen from this order's pages.
  func fill(
    _ values: inout TemplateValues, _ record: RecordReference<CorrectionField>,
    _ correction: Correction
  ) {
    CorrectionRow(site: site, correction: correction).fill(&values, record, href: href)
  }

  /// Fills in the queue lines that name the order.
  func fillQueue(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    guard !report.queue.isEmpty else { return }
    values.set(order, .hasQueue, flag: true)
    let list = values.list(order, .queue, of: QueueField.self, count: report.queue.count)
    for (index, result) in report.queue.enumerated() {
      QueueRow(site: site, result: result).fill(&values, list[index], root: "../../")
    }
  }

  /// Fills in the findings.
  func fillFindings(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    fillNotices(&values, order)
    guard !report.findings.isEmpty else { return }
    values.set(order, .hasFindings, flag: true)
    let list = values.list(order, .findings, of: FindingField.self, count: report.findings.count)
    for (index, finding) in report.findings.enumerated() {
      let record = list[index]
      values.set(record, .code, text: finding.code.rawValue)
      values.set(record, .codeHref, text: "../../" + PagePath.code(finding.code.rawValue))
      values.set(record, .level, text: finding.level.rawValue)
      values.set(record, .levelLabel, text: site.label(finding.level))
      values.set(record, .message, text: site.phrases.text(finding.wording))
      values.set(record, .isForeign, flag: site.phrases.isForeign(finding.wording))
      values.set(record, .orderNo, text: report.orderNo, of: site)
      values.set(record, .orderHref, text: "\(slug.text).html")
      values.set(record, .settled, text: finding.suppression ?? "")
      let refs = values.list(record, .refs, of: LinkField.self, count: finding.references.count)
      for (position, reference) in finding.references.enumerated() {
        fill(&values, refs[position], reference)
      }
    }
  }

  private func fillNotices(_ values: inout TemplateValues, _ order: RecordReference<OrderField>) {
    let list = values.list(order, .notices, of: NoticeField.self, count: report.notices.count)
    for (index, notice) in report.notices.enumerated() {
      values.set(list[index], .text, text: text(of: notice))
    }
  }

  private func text(of notice: ReportNotice) -> String {
    func text(_ key: String, _ pairs: Int, _ operation: Symbol) -> String {
      site.phrases.text(
        key, count: pairs, ["operation": site.context.symbols.text(operation)])
    }
    return switch notice {
    case .componentsNotReturned(let entries):
      site.phrases.text("notice.components", count: entries)
    case .twinsMerged(let operation, let pairs): text("notice.twins", pairs, operation)
    case .twinsUndecided(let operation, let pairs): text("notice.likelyTwins", pairs, operation)
    }
  }
}
