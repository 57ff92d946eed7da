/// What a publication did to the output folder.
package struct PublicationSummary: Hashable, Sendable {
  /// Files whose content is new, `SHA256SUMS` counted.
  package var filesWritten = 0
  /// Files that were rendered, whether or not that made them new.
  package var filesRendered = 0
  /// Files taken over from the old site.
  package var filesUnchanged = 0
  /// Files of the old site that the new one does not have.
  package var filesRemoved = 0
  /// The size of the whole site in bytes.
  package var bytes = 0

  /// Creates the summary of a publication that did nothing.
  package init() {}
}
