import Diagnostics
import OrderReport
import PageRendering
import SiteSettings

/// What changed since an older publication, as a page and, with a base URL, as a feed.
struct ChangePages: SitePart {
  let site: AuditSite
  let comparison: SiteComparison

  /// How many orders the page tells at most, so that it stays small; `storno diff` tells all.
  private static let orderLimit = 200

  var unitCount: Int { site.settings.baseURL == nil ? 1 : 2 }

  func paths(of unit: Int) -> [String] { [unit == 0 ? PagePath.changes : PagePath.changesFeed] }

  func render(unit: Int, into files: inout RenderedFiles) {
    if unit == 0 {
      files.add(site.templates[.changes], ChangeListField.self, fill)
    } else if let baseURL = site.settings.baseURL {
      files.add(ChangeFeed(site: site, comparison: comparison, baseURL: baseURL).bytes)
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<ChangeListField>
  ) {
    site.frame.fill(
      &values, record, .page, title: site.phrases.text("changes.title"), path: PagePath.changes,
      section: PagePath.changes)
    values.set(record, .isSame, flag: comparison.isEmpty)
    values.set(record, .hasAlarms, flag: !comparison.alarms.isEmpty)
    values.set(record, .hasLate, flag: !comparison.late.isEmpty)
    values.set(record, .hasOrders, flag: !comparison.orders.isEmpty)
    for (field, entries) in [
      (ChangeListField.alarms, comparison.alarms), (.late, comparison.late),
    ] {
      let list = values.list(record, field, of: ChangeField.self, count: entries.count)
      for (index, entry) in entries.enumerated() {
        let kind = entry.change.kind
        values.set(list[index], .kind, text: kind.rawValue)
        values.set(list[index], .kindLabel, text: site.phrases.text("changes.kind.\(kind)"))
        values.set(list[index], .subject, text: entry.reference)
        fill(&values, list[index], entry.sentence)
      }
    }
    let orders = comparison.orders.prefix(Self.orderLimit)
    let list = values.list(record, .orders, of: ChangedOrderField.self, count: orders.count)
    for (index, order) in orders.enumerated() {
      values.set(list[index], .number, text: order.number)
      values.set(list[index], .href, text: order.page ?? "")
      let changes = values.list(
        list[index], .changes, of: ChangeField.self, count: order.changes.count)
      for (place, change) in order.changes.enumerated() {
        values.set(changes[place], .kind, text: change.kind.rawValue)
        values.set(
          changes[place], .kindLabel, text: site.phrases.text("changes.kind.\(change.kind)"))
        fill(&values, changes[place], change.sentence)
      }
    }
    let omitted = comparison.orders.count - orders.count
    if omitted > 0 { values.set(record, .omitted, count: omitted) }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<ChangeField>, _ sentence: Message
  ) {
    values.set(record, .message, text: site.phrases.text(sentence))
    values.set(record, .isForeign, flag: site.phrases.isForeign(sentence))
  }
}
