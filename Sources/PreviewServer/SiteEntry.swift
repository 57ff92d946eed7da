/// One page of a site: where its bytes come from and what they are.
package struct SiteEntry: Sendable {
  /// Where the bytes come from.
  package enum Source: Sendable {
    /// Made in memory whenever the page is asked for, on the server's thread.
    case bytes(render: @Sendable () -> [UInt8])
    /// A file that a walk of a folder has listed.
    case file(ListedFile)
  }

  /// Where the bytes come from.
  package var source: Source
  /// What they are.
  package var mediaType: MediaType
  /// When they last changed, or nil if not known; a file's own time is used for a file.
  package var lastModified: HTTPDate?

  /// Makes a page; its type is that of the ending of `path`.
  package init(at path: String, from source: Source, lastModified: HTTPDate? = nil) {
    self.source = source
    mediaType = MediaType(ofPath: path)
    self.lastModified = lastModified
  }
}
