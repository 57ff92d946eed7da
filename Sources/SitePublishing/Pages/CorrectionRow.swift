import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Fills in what lists and pages tell of a correction.
struct CorrectionRow {
  let site: AuditSite
  let correction: Correction

  /// Fills in the correction; `href` gives the place of an entry seen from the page.
  func fill(
    _ values: inout TemplateValues, _ record: RecordReference<CorrectionField>,
    href: (EntryReference) -> String
  ) {
    values.set(record, .ref, text: site.context.name(of: correction.reference))
    values.set(record, .href, text: href(correction.reference))
    values.set(record, .orderNo, text: site.text(correction.orderNo))
    values.set(record, .orderHref, text: site.address(of: correction.orderNo) ?? "")
    values.set(record, .date, iso: .isoDate, date: correction.postingDate)
    values.set(record, .isQueued, flag: correction.state == .queued)
    values.set(record, .item, text: site.text(correction.itemNo))
    values.set(record, .itemHref, text: site.address(of: .item, correction.itemNo))
    values.set(record, .operation, text: site.text(correction.operationNo))
    values.set(record, .workCenter, text: site.text(correction.workCenterNo))
    values.set(
      record, .workCenterHref, text: site.address(of: .workCenter, correction.workCenterNo))
    values.set(record, .quantity, known: correction.knownQuantity)
    values.set(record, .times, text: times)
    values.set(record, .method, text: correction.link.map(site.label) ?? "")
    if let before = correction.netBefore, let after = correction.netAfter {
      values.set(record, .netBefore, figure: before)
      values.set(record, .netAfter, figure: after)
    }
    fillOriginal(&values, record, href: href)
    fillAttribution(&values, record)
  }

  /// Fills in who, why and when; of a posted one also what of it is not known.
  private func fillAttribution(
    _ values: inout TemplateValues, _ record: RecordReference<CorrectionField>
  ) {
    values.set(record, .user, text: site.text(correction.user))
    values.set(record, .userHref, text: site.address(of: .user, correction.user))
    values.set(record, .reason, text: site.text(correction.reasonCode))
    values.set(record, .created) {
      site.appendTime(correction.creationDate, correction.creationTime, to: &$0)
    }
    guard correction.state == .posted else { return }
    values.set(record, .isUserUnknown, flag: site.isUnknown(user: correction.user))
    let isWithoutReason = correction.reasonCode.isEmpty
    values.set(
      record, .isReasonUnknown, flag: isWithoutReason && !correction.isReasonExported)
    values.set(record, .isWithoutReason, flag: isWithoutReason && correction.isReasonExported)
    values.set(record, .isTimeUnknown, flag: correction.creationDate == nil)
  }

  private func fillOriginal(
    _ values: inout TemplateValues, _ record: RecordReference<CorrectionField>,
    href: (EntryReference) -> String
  ) {
    guard let original = correction.original else { return }
    values.set(record, .original, text: site.context.name(of: original))
    values.set(record, .originalHref, text: href(original))
    values.set(record, .originalQuantity, known: correction.originalQuantity)
    values.set(record, .share, text: correction.share.map(site.text) ?? "")
    if let days = correction.daysBetween {
      values.set(record, .days, count: days)
      values.set(record, .interval, text: Self.interval(days, site.phrases))
    }
    let sameUser =
      switch correction.isSameUser {
      case true?: "correction.sameUser"
      case false?: "correction.otherUser"
      case nil: "correction.sameUserUnknown"
      }
    values.set(record, .sameUser, text: site.phrases.text(sameUser))
  }

  /// Says when an original was posted, seen from its reversal `days` later.
  static func interval(_ days: Int, _ phrases: PhraseBook) -> String {
    if days == 0 { return phrases.text("correction.sameDay") }
    let count = Int(clamping: days.magnitude)
    return phrases.text(days > 0 ? "correction.daysBefore" : "correction.daysAfter", count: count)
  }

  /// The scrap and times that were taken back, as a phrase.
  private var times: String {
    guard let measures = correction.measures else { return "" }
    let parts: [(name: String, quantity: Quantity)] = [
      ("scrap", measures.scrap), ("setup", measures.setupTime), ("run", measures.runTime),
      ("stop", measures.stopTime),
    ]
    return parts.filter { !$0.quantity.isZero }.map { name, quantity in
      site.phrases.text("operation.\(name)", [name: site.format.text(quantity)])
    }.joined(separator: ", ")
  }
}

extension QuantityTotal {
  /// The total in hundred-thousandths as far as 64 bits go: for charts, where a pixel is coarser.
  var clamped: Int64 { Int64(clamping: units) }
}
