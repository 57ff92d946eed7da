import PreviewServer

/// The listing of a project that could not be read: one page that says why.
struct ProblemListing: SiteListing {
  let page: ProblemPage

  func entry(at path: String) -> SiteEntry? {
    guard path == PlanListing.firstPage else { return nil }
    return SiteEntry(at: path, from: .bytes { page.bytes })
  }
}
