import OrderReport
import PageRendering
import ProductionLedger
import SiteSettings

/// The latest corrections as an Atom feed, where the base URL is known; a unit is the file.
///
/// It is dated by its entries, never by the day of the build.
/// - Source: RFC 4287; contract.md section 6, with `baseURL`; pages.md section 2.
struct FeedFile: SitePart {
  private let site: AuditSite
  private let baseURL: String?

  /// How many corrections it has at most.
  private static let limit = 100

  init(site: AuditSite) {
    self.site = site
    baseURL = site.settings.baseURL
  }

  var unitCount: Int { baseURL == nil ? 0 : 1 }

  func paths(of unit: Int) -> [String] { [PagePath.feed] }

  func render(unit: Int, into files: inout RenderedFiles) {
    guard let baseURL else { return }
    files.add { bytes in
      var text = XMLText()
      append(to: &text, baseURL)
      bytes += text.bytes
    }
  }

  private func append(to text: inout XMLText, _ baseURL: String) {
    let entries = latest(baseURL)
    text.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    text.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    text.text(site.settings.language)
    text.markup("\">\n")
    text.element("title", "\(site.frame.siteTitle): \(site.phrases.text("feed.title"))")
    let own = PagePath.address(PagePath.feed, base: baseURL)
    text.element("id", own)
    text.element("updated", (entries.first?.updated ?? lastPosting).description)
    text.link("self", "application/atom+xml", own)
    text.link(
      "alternate", "text/html", PagePath.address(PagePath.corrections, base: baseURL))
    let company = site.frame.company
    text.person("author", company.isEmpty ? site.frame.siteTitle : company)
    text.markup("<generator version=\"")
    text.text(site.version)
    text.markup("\">storno</generator>\n")
    for entry in entries { entry.append(to: &text) }
    text.markup("</feed>\n")
  }

  /// The entries, that which was really posted last first; of one time as in the log.
  private func latest(_ baseURL: String) -> [FeedEntry] {
    let corrections = site.overview.corrections
    let times = corrections.map { FeedTime($0, site.context.symbols) }
    return times.indices.sorted { left, right in
      times[left] == times[right] ? left < right : times[left] > times[right]
    }.prefix(Self.limit).map {
      FeedEntry(
        site: site, correction: corrections[$0], updated: times[$0], baseURL: baseURL)
    }
  }

  private var lastPosting: FeedTime { site.lastPosting }
}

extension AuditSite {
  /// The day of the last posting of any order; a feed without entries is dated, too.
  var lastPosting: FeedTime {
    let dates = overview.summaries.compactMap(\.lastPostingDate)
    return dates.max { $0.digits < $1.digits }.map { FeedTime($0) } ?? .none
  }
}
