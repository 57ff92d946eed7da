import FileAccess
import Diagnostics

/// The rendering of all units, each file compared with the old site and written if it differs.
struct SiteRendering: Sendable {
  let plan: SitePlan
  let published: PublishedSite
  /// For each file of the plan its index in the old site's list, or -1.
  let oldIndices: [Int32]
  let staging: StagingFolder
  let fileSystem: FileSystem

  /// What became of the files, by their numbers in the plan.
  struct Outcome: Sendable {
    /// The digest of each file.
    var digests: [ContentDigest] = []
    /// What each file is like on disk, staged or in the old site.
    var traces: [FileStamp.Trace] = []
    /// Whether the old site has the same file.
    var isUnchanged: [Bool] = []
    /// What units depend on, where that is known, by the number of their first file.
    var dependencies: [PublicationNote.Dependency] = []
    /// How many files were rendered.
    var rendered = 0
    /// The size of all files.
    var bytes = 0
    /// Whether the note of the last build does not describe a file that is unchanged.
    var isNoteStale = false
    /// What the units reported, in their order.
    var diagnostics: [Diagnostic] = []
    /// The error of the system that ended the rendering.
    var failure: FileSystemError?

    mutating func reserve(_ count: Int) {
      digests.reserveCapacity(count)
      traces.reserveCapacity(count)
      isUnchanged.reserveCapacity(count)
    }

    /// Takes over a file of the old site, whose note may describe it or not.
    mutating func appendUnchanged(_ file: (trace: FileStamp.Trace, isNoted: Bool)) {
      traces.append(file.trace)
      isUnchanged.append(true)
      isNoteStale = isNoteStale || !file.isNoted
    }

    mutating func append(_ other: Outcome) {
      digests += other.digests
      traces += other.traces
      isUnchanged += other.isUnchanged
      dependencies += other.dependencies
      rendered += other.rendered
      bytes += other.bytes
      isNoteStale = isNoteStale || other.isNoteStale
      diagnostics += other.diagnostics
    }
  }

  /// Renders all units on all cores.
  ///
  /// - Throws: an error of the system; nothing is published then.
  func run(progress: SitePublisher.Progress?) async throws(FileSystemError) -> Outcome {
    var whole = Outcome()
    whole.reserve(plan.paths.count)
    // Chunks end in any order; those that are ahead of the first missing one wait here.
    var waiting: [Int: (end: Int, outcome: Outcome)] = [:]
    var next = 0
    var failure: FileSystemError?
    await CoreWork.run(plan.unitCount, chunk: 32) { units in
      outcome(of: units)
    } receive: { units, outcome in
      waiting[units.lowerBound] = (units.upperBound, outcome)
      while let (end, outcome) = waiting.removeValue(forKey: next) {
        whole.append(outcome)
        next = end
        progress?(next, plan.unitCount)
      }
      failure = failure ?? outcome.failure
      return failure == nil
    }
    if let failure { throw failure }
    return whole
  }

  private func outcome(of units: Range<Int>) -> Outcome {
    var outcome = Outcome()
    var files = RenderedFiles()
    do throws(FileSystemError) {
      for unit in units where try !takeOver(unit, in: &outcome) {
        plan.render(unit: unit, into: &files)
        outcome.rendered += files.count
        for (index, file) in plan.files(of: unit).enumerated() {
          if let pieces = files.pieces(at: index) {
            try settle(file, pieces, in: &outcome)
          } else {
            try settle(file, files[index], in: &outcome)
          }
        }
      }
    } catch {
      outcome.failure = error
    }
    outcome.diagnostics = files.diagnostics
    return outcome
  }

  /// Takes the files of a unit as they are in the old site, where all that they depend on is as it
  /// was; false where they are to be rendered.
  private func takeOver(
    _ unit: Int, in outcome: inout Outcome
  ) throws(FileSystemError) -> Bool {
    guard let digest = plan.dependencies(of: unit) else { return false }
    let files = plan.files(of: unit)
    outcome.dependencies.append(.init(file: Int32(files.lowerBound), digest: digest))
    let old = oldIndices[files]
    guard let first = old.first, first >= 0,
      published.note?.dependencies(ofFileAt: Int(first)) == digest
    else { return false }
    let standing = StandingSite(published: published, fileSystem: fileSystem)
    var found: [(trace: FileStamp.Trace, isNoted: Bool)] = []
    for index in old.map(Int.init) {
      guard index >= 0, published.isPresent[index],
        let file = try standing.trace(at: index)
      else { return false }
      found.append(file)
    }
    for (index, file) in zip(old.map(Int.init), found) {
      outcome.digests.append(published.sums.digests[index])
      outcome.bytes += Int(file.trace.size)
      outcome.appendUnchanged(file)
    }
    return true
  }

  /// Finds a rendered file unchanged in the old site, or stages it.
  private func settle(
    _ file: Int, _ bytes: [UInt8], in outcome: inout Outcome
  ) throws(FileSystemError) {
    let digest = ContentDigest(of: bytes)
    outcome.digests.append(digest)
    outcome.bytes += bytes.count
    if let found = try oldTrace(of: file, size: bytes.count, digest) {
      outcome.appendUnchanged(found)
    } else {
      let site = try staging.begin().site
      outcome.traces.append(try fileSystem.create(plan.paths[file], in: site, bytes).trace)
      outcome.isUnchanged.append(false)
    }
  }

  /// Finds a file that is made piece by piece unchanged in the old site, or stages it.
  ///
  /// Where the old site has a file of that name the pieces are made twice: first for the digest.
  private func settle(
    _ file: Int, _ pieces: FilePieces, in outcome: inout Outcome
  ) throws(FileSystemError) {
    if oldIndices[file] >= 0 {
      let (digest, size) = pieces.digest
      if let found = try oldTrace(of: file, size: size, digest) {
        outcome.digests.append(digest)
        outcome.bytes += size
        return outcome.appendUnchanged(found)
      }
    }
    var staged = try fileSystem.create(plan.paths[file], in: try staging.begin().site)
    var hash = IncrementalDigest()
    for position in 0..<pieces.count {
      let piece = pieces[position]
      hash.update(piece)
      outcome.bytes += piece.count
      try staged.write(piece)
    }
    outcome.digests.append(hash.finish())
    outcome.traces.append(try staged.finish().trace)
    outcome.isUnchanged.append(false)
  }

  /// Returns the old site's file if it has the same content, and whether the note describes it.
  private func oldTrace(
    of file: Int, size: Int, _ digest: ContentDigest
  ) throws(FileSystemError) -> (FileStamp.Trace, isNoted: Bool)? {
    let old = Int(oldIndices[file])
    guard old >= 0, published.isPresent[old], published.sums.digests[old] == digest,
      let found = try StandingSite(published: published, fileSystem: fileSystem).trace(at: old),
      found.trace.size == UInt64(size)
    else { return nil }
    return found
  }
}
