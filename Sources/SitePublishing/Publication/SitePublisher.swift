package import FileAccess
package import Diagnostics

/// Publishes a site as one step: the output folder holds the old site whole or the new one whole.
///
/// The new site is staged in a folder beside the old one, in which unchanged files are hard links;
/// then the two change places and the old one is removed. Nothing changed: nothing is staged and no
/// file of the site is touched. Only what the last build listed in `SHA256SUMS` is ever removed.
///
/// Files and folders get the modes that the user's mask leaves, as from any tool; a file that did
/// not change keeps its own, since a hard link cannot have two. Contents never depend on it.
/// - Source: design.md decision 5, contract.md section 6.
package struct SitePublisher: Sendable {
  /// Told how many units of how many are done, in order, from one thread at a time.
  package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  private let fileSystem: FileSystem

  /// Creates a publisher; a test passes a file system in which calls fail.
  package init(fileSystem: FileSystem = FileSystem()) { self.fileSystem = fileSystem }

  /// Renders a plan and makes the output folder hold exactly its files.
  ///
  /// - Parameters:
  ///   - plan: the site; its own errors are returned and nothing is done.
  ///   - output: the folder as typed; a symbolic link is followed, missing folders are made.
  ///   - force: whether to go on if the folder holds what no build wrote, which is kept.
  ///   - receipt: what `standing(at:)` is to find while the site stands as it is now.
  ///   - progress: told after each chunk of units.
  /// - Returns: the summary, nil if the old site stands as it was; and what was wrong. Warnings
  ///   come with a summary: the site is published, but something beside it was not cleared away.
  /// - Complexity: the rendering, and O(*n*) file calls; O(*n*) memory, about 150 bytes a file.
  package func publish(
    _ plan: SitePlan, to output: String, force: Bool = false, receipt: [UInt8] = [],
    progress: Progress? = nil
  ) async -> (PublicationSummary?, [Diagnostic]) {
    if plan.diagnostics.containsError { return (nil, plan.diagnostics) }
    do throws(FileSystemError) {
      return try await locked(output) { place throws(FileSystemError) in
        try await publish(plan, to: place, output, force: force, receipt, progress)
      }
    } catch {
      return (nil, [error.isLocked ? .outputLocked(output) : .notWritten(error, output)])
    }
  }

  /// Returns the last publication if the site stands as that left it, as far as names tell.
  ///
  /// - Complexity: O(*n*) in the names of files, none of which is opened.
  package func standing(at output: String) async -> StandingPublication? {
    await StandingPublication(at: output, fileSystem)
  }

  /// Does something while no other build publishes to the output folder.
  private func locked<Result>(
    _ output: String, _ body: (OutputPlace) async throws(FileSystemError) -> Result
  ) async throws(FileSystemError) -> Result {
    let place = try OutputPlace(output, fileSystem)
    let lock = try fileSystem.lock(place.lockName, in: place.parent)
    defer {
      try? fileSystem.remove(place.lockName, in: place.parent)
      withExtendedLifetime(lock) {}
    }
    return try await body(place)
  }

  private func publish(
    _ plan: SitePlan, to place: OutputPlace, _ output: String, force: Bool, _ receipt: [UInt8],
    _ progress: Progress?
  ) async throws(FileSystemError) -> (PublicationSummary?, [Diagnostic]) {
    let removal = StagingRemoval(place: place, fileSystem: fileSystem)
    let kept = try await removal.removeLeftovers()
    var diagnostics = kept.map { Diagnostic.stagingKept($0, output) }
    let published = try await PublishedSite(at: place, fileSystem, isLocked: true)
    if let refusal = refusal(of: published, plan, output, force: force) {
      return (nil, diagnostics + [refusal])
    }
    let folders = plan.paths.folders()
    let staging = StagingFolder(for: place, folders: folders, fileSystem)
    let summary: PublicationSummary?
    do throws(FileSystemError) {
      summary = try await publish(
        plan, over: published, staging, to: place, receipt, progress, &diagnostics)
    } catch {
      try? fileSystem.remove(place.newNoteName, in: place.parent)
      if staging.hasBegun { _ = try? await removal.remove(staging.name) }
      throw error
    }
    guard staging.hasBegun else { return (summary, diagnostics) }
    do throws(FileSystemError) {
      if try await !removal.remove(staging.name) {
        diagnostics.append(.stagingKept(staging.name, output))
      }
    } catch {
      if summary != nil { diagnostics.append(.notRemoved(error, staging.name, output)) }
    }
    return (summary, diagnostics)
  }

  /// Renders, stages and exchanges; nil when a unit reported an error.
  private func publish(
    _ plan: SitePlan, over published: PublishedSite, _ staging: StagingFolder,
    to place: OutputPlace, _ receipt: [UInt8], _ progress: Progress?,
    _ diagnostics: inout [Diagnostic]
  ) async throws(FileSystemError) -> PublicationSummary? {
    let oldIndices = plan.paths.indices(in: published.sums.paths)
    let rendering = SiteRendering(
      plan: plan, published: published, oldIndices: oldIndices, staging: staging,
      fileSystem: fileSystem)
    var outcome = try await rendering.run(progress: progress)
    diagnostics += outcome.diagnostics
    if outcome.diagnostics.containsError { return nil }

    var summary = PublicationSummary()
    summary.filesRendered = outcome.rendered
    summary.filesUnchanged = outcome.isUnchanged.count(where: \.self)
    summary.filesWritten = plan.paths.count - summary.filesUnchanged
    summary.filesRemoved = published.sums.paths.count - oldIndices.count { $0 >= 0 }
    summary.bytes = outcome.bytes
    guard
      summary.filesWritten > 0 || summary.filesRemoved > 0 || !published.sums.isCanonical
        || published.sumsDigest == nil
    else {
      try noteUnchanged(plan, published, outcome, to: place, receipt, &summary)
      return summary
    }

    let site = try staging.begin().site
    let assembly = SiteAssembly(
      plan: plan, published: published, site: site, fileSystem: fileSystem)
    try await assembly.takeOver(&outcome)
    try assembly.takeOverForeign()
    let sums = try assembly.writeSums(outcome.digests)
    summary.filesWritten += 1
    summary.bytes += sums.bytes
    // A note that cannot be written costs time, not truth.
    let traces = plan.paths.sorted.lazy.map { outcome.traces[Int($0)] }
    try? PublicationNote.prepare(
      sums: (sums.digest, sums.trace), traces: traces,
      outcome.dependencies.inPlaces(of: plan.paths), receipt: receipt, to: place, fileSystem)
    try fileSystem.sync(site)
    try staging.putInPlace(replacing: published.folder != nil)
    // From here on the new site is published, and nothing more may fail.
    try? PublicationNote.settle(place, fileSystem)
    return summary
  }

  /// Counts `SHA256SUMS` in and renews the note if it does not describe the site.
  private func noteUnchanged(
    _ plan: SitePlan, _ published: PublishedSite, _ outcome: SiteRendering.Outcome,
    to place: OutputPlace, _ receipt: [UInt8], _ summary: inout PublicationSummary
  ) throws(FileSystemError) {
    summary.filesUnchanged += 1
    guard let folder = published.folder, let digest = published.sumsDigest,
      let stamp = try fileSystem.stamp(of: SitePlan.sumsPath, in: folder)
    else { return }
    summary.bytes += Int(stamp.trace.size)
    guard published.note?.receipt != receipt || outcome.isNoteStale else { return }
    let traces = plan.paths.sorted.lazy.map { outcome.traces[Int($0)] }
    try? PublicationNote.prepare(
      sums: (digest, stamp.trace), traces: traces,
      outcome.dependencies.inPlaces(of: plan.paths), receipt: receipt, to: place, fileSystem)
    try? PublicationNote.settle(place, fileSystem)
  }

  /// Says why a folder with files of somebody else is left alone; nil if it may be published to.
  private func refusal(
    of published: PublishedSite, _ plan: SitePlan, _ output: String, force: Bool
  ) -> Diagnostic? {
    let foreign = published.foreign
    if foreign.isEmpty { return nil }
    if !force { return .foreignFiles(foreign, output) }
    let folders = plan.paths.folders()
    let inTheWay = foreign.filter { entry in
      plan.paths.index(of: entry.path) != nil || entry.path == SitePlan.sumsPath
        || entry.kind != .folder && folders.index(of: entry.path) != nil
    }
    return inTheWay.isEmpty ? nil : .foreignInTheWay(inTheWay, output)
  }
}
