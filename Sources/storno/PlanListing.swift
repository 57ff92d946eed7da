import PreviewServer
import SitePublishing

/// The site plan as the server's listing: pages are rendered when they are asked for.
struct PlanListing: SiteListing {
  /// The path of the first page.
  static let firstPage = "index.html"

  let plan: SitePlan
  let shown: ShownPages

  func entry(at path: String) -> SiteEntry? {
    guard plan.contains(path) else { return nil }
    return SiteEntry(
      at: path,
      from: .bytes {
        let bytes = plan.bytes(at: path) ?? []
        shown.note(path, bytes)
        return bytes
      })
  }

  func nearest(to path: String) -> [String] { plan.nearestOrderPages(to: path) }
}
