/// A file that is copied into the site as it is.
package struct SiteAsset: Hashable, Sendable {
  /// Its path in the site, as in `assets/logo.svg`.
  package var path: String
  /// What it holds.
  package var bytes: [UInt8]

  /// Creates an asset.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
