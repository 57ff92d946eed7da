import PreviewServer

/// The listing of a project that could not be read.
///
/// The server shows the diagnostics in place of pages.
struct EmptyListing: SiteListing {
  func entry(at path: String) -> SiteEntry? { nil }
}
