import PageRendering
import SiteSettings

/// The orders that changed since an older publication as an Atom feed, dated by the last posting.
///
/// - Source: RFC 4287.
struct ChangeFeed {
  let site: AuditSite
  let comparison: SiteComparison
  let baseURL: String

  /// How many orders it has at most.
  private static let limit = 100

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
    for order in comparison.orders.prefix(Self.limit) {
      let address = PagePath.address(order.page ?? PagePath.changes, base: baseURL)
      let alarms = comparison.alarms.filter { $0.order == order.number }
      let sentences =
        alarms.map { "ALARM: \($0.reference) \($0.sentence)" } + order.changes.map(\.sentence)
      text.markup("<entry>\n")
      text.element("title", order.number)
      text.element("id", "\(own)?since=\(site.provenance.changesSince ?? "")&order=\(address)")
      text.element("updated", updated)
      text.link("alternate", "text/html", address)
      text.element("summary", sentences.joined(separator: "; "))
      text.markup("</entry>\n")
    }
    text.markup("</feed>\n")
    return text.bytes
  }
}
