import FileAccess

/// A publication in which each file is there and no other, as far as names tell.
package struct StandingPublication: Sendable {
  /// What the build that made it left to be told.
  package let receipt: [UInt8]
  private let site: StandingSite

  /// Looks at a folder without a lock; nil where anything is missing or added, where a build is
  /// under way or was killed, and without a note.
  ///
  /// - Complexity: O(*n*) in the names of files, none of which is opened.
  init?(at output: String, _ fileSystem: FileSystem) async {
    do throws(FileSystemError) {
      let place = try OutputPlace(output, fileSystem)
      let published = try await PublishedSite(at: place, fileSystem, isLocked: false)
      guard let receipt = published.note?.receipt, published.foreign.isEmpty,
        published.isPresent.allSatisfy(\.self),
        try !StagingRemoval.hasLeftovers(place, fileSystem)
      else { return nil }
      self.receipt = receipt
      site = StandingSite(published: published, fileSystem: fileSystem)
    } catch {
      return nil
    }
  }

  /// What a build of the same site would sum up; nil where a file was altered since.
  ///
  /// - Complexity: O(*n*) file calls, none of which writes.
  package func summary() async -> PublicationSummary? {
    guard let bytes = try? await site.bytes else { return nil }
    var summary = PublicationSummary()
    summary.filesUnchanged = site.published.sums.paths.count + 1
    summary.bytes = bytes
    return summary
  }
}
