/// What a site consists of; a request is answered from it or not at all.
package protocol SiteListing: Sendable {
  /// Returns the page at a path like `orders/ab/rpo1.html`, or nil.
  ///
  /// The path has no leading slash and no `.` or `..`; it came from the network and must be looked
  /// up, never opened. A folder is there if its `index.html` is.
  func entry(at path: String) -> SiteEntry?

  /// Returns the paths a person most likely meant by one that is not there, the nearest first.
  func nearest(to path: String) -> [String]
}

extension SiteListing {
  /// Suggests nothing.
  package func nearest(to path: String) -> [String] { [] }
}
