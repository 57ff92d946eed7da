import PageRendering
import SiteSettings

/// The orders that changed since an older publication as an Atom feed, dated by the last posting.
///
/// Alarms come first; those of an order that changed stand with it.
/// - Source: RFC 4287.
struct ChangeFeed {
  let site: AuditSite
  let comparison: SiteComparison
  let baseURL: String

  /// How many entries it has at most.
  private static let limit = 100

  /// An entry of the feed; no two have one name.
  private struct Entry {
    let title: String
    let name: String
    let path: String
    let sentences: [String]
  }

  private var entries: [Entry] {
    let changed = Set(comparison.orders.map(\.number))
    let alone = comparison.alarms.filter { !changed.contains($0.order ?? "") }.prefix(Self.limit)
    let alarms = Dictionary(grouping: comparison.alarms) { $0.order ?? "" }
    let grave = comparison.orders.filter { alarms[$0.number] != nil }
    let others = comparison.orders.lazy.filter { alarms[$0.number] == nil }
    let orders = (grave + others.prefix(Self.limit)).prefix(Self.limit - alone.count)
    return alone.map(entry) + orders.map { entry($0, alarms[$0.number] ?? []) }
  }

  private func entry(_ alarm: EntryComparison.Change) -> Entry {
    Entry(
      title: alarm.reference, name: Slug(alarm.reference).text, path: PagePath.changes,
      sentences: [sentence(alarm)])
  }

  private func entry(
    _ order: SiteComparison.Order, _ alarms: [EntryComparison.Change]
  ) -> Entry {
    Entry(
      title: order.number, name: order.file, path: order.page ?? PagePath.changes,
      sentences: alarms.map(sentence) + order.changes.map { site.phrases.text($0.sentence) })
  }

  private func sentence(_ alarm: EntryComparison.Change) -> String {
    site.phrases.text(
      "changes.alarm",
      ["entry": alarm.reference, "change": site.phrases.text(alarm.sentence)])
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var text = XMLText()
    let updated = site.lastPosting.description
    let own = PagePath.address(PagePath.changesFeed, base: baseURL)
    text.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    text.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    text.text(site.settings.language)
    text.markup("\">\n")
    text.element("title", "\(site.frame.siteTitle): \(site.phrases.text("changes.title"))")
    text.element("id", own)
    text.element("updated", updated)
    text.link("self", "application/atom+xml", own)
    text.link("alternate", "text/html", PagePath.address(PagePath.changes, base: baseURL))
    let company = site.frame.company
    text.person("author", company.isEmpty ? site.frame.siteTitle : company)
    for entry in entries {
      text.markup("<entry>\n")
      text.element("title", entry.title)
      text.element("id", "\(own)?since=\(site.provenance.changesSince ?? "")&of=\(entry.name)")
      text.element("updated", updated)
      text.link("alternate", "text/html", PagePath.address(entry.path, base: baseURL))
      text.element("summary", entry.sentences.joined(separator: "; "))
      text.markup("</entry>\n")
    }
    text.markup("</feed>\n")
    return text.bytes
  }
}
