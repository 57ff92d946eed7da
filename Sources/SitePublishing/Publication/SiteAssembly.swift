import FileAccess

/// The completion of a staged site: what did not change, what others put there, and the checksums.
struct SiteAssembly: Sendable {
  let plan: SitePlan
  let published: PublishedSite
  let site: OpenFolder
  let fileSystem: FileSystem

  /// Gives every unchanged file of the old site a name in the new one.
  ///
  /// Where a hard link is not possible the file is copied, and its trace is that of the copy.
  /// - Complexity: O(*n*), on all cores.
  func takeOver(_ outcome: inout SiteRendering.Outcome) async throws(FileSystemError) {
    guard let old = published.folder else { return }
    let isUnchanged = outcome.isUnchanged
    var failure: FileSystemError?
    var copies: [(file: Int, trace: FileStamp.Trace)] = []
    await CoreWork.run(plan.paths.count, chunk: 512) { files in
      Result { () throws(FileSystemError) in
        var copies: [(file: Int, trace: FileStamp.Trace)] = []
        for file in files where isUnchanged[file] {
          if let trace = try link(plan.paths[file], from: old) { copies.append((file, trace)) }
        }
        return copies
      }
    } receive: { _, result in
      switch result {
      case .success(let made): copies += made
      case .failure(let error): failure = error
      }
      return failure == nil
    }
    if let failure { throw failure }
    for copy in copies { outcome.traces[copy.file] = copy.trace }
  }

  /// Takes over what no build wrote, `--force` being given.
  func takeOverForeign() throws(FileSystemError) {
    guard let old = published.folder else { return }
    let folders = plan.paths.folders()
    for entry in published.foreign {
      if entry.kind == .folder {
        guard folders.index(of: entry.path) == nil else { continue }
        let mode = try fileSystem.stamp(of: entry.path, in: old)?.mode ?? 0o700
        try makeFolders(above: entry.path, besides: folders)
        try fileSystem.makeFolder(entry.path, in: site, mode: mode)
      } else {
        try makeFolders(above: entry.path, besides: folders)
        _ = try link(entry.path, from: old)
      }
    }
  }

  /// Writes `SHA256SUMS` and returns its digest and trace.
  func writeSums(
    _ digests: [ContentDigest]
  ) throws(FileSystemError) -> (digest: ContentDigest, trace: FileStamp.Trace, bytes: Int) {
    let sums = SHA256Sums(paths: plan.paths, digests: digests)
    var file = try fileSystem.create(SitePlan.sumsPath, in: site)
    var hash = IncrementalDigest()
    var lines: [UInt8] = []
    var bytes = 0
    for start in stride(from: 0, to: digests.count, by: 1024) {
      lines.removeAll(keepingCapacity: true)
      sums.append(start..<min(start + 1024, digests.count), to: &lines)
      hash.update(lines)
      bytes += lines.count
      try file.write(lines)
    }
    return (hash.finish(), try file.finish().trace, bytes)
  }

  /// Links a file; returns the trace of the copy where there had to be one.
  private func link(
    _ path: String, from old: OpenFolder
  ) throws(FileSystemError) -> FileStamp.Trace? {
    do throws(FileSystemError) {
      try fileSystem.link(path, in: old, to: path, in: site)
      return nil
    } catch {
      guard error.refusesLink else { throw error }
    }
    return try fileSystem.create(path, in: site, fileSystem.bytes(of: path, in: old)).trace
  }

  /// Makes the folders of the old site that only a file of somebody else needs now.
  private func makeFolders(
    above path: String, besides folders: PathTable
  ) throws(FileSystemError) {
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let above = String(path[..<slash])
      if folders.index(of: above) == nil, try fileSystem.stamp(of: above, in: site) == nil {
        try fileSystem.makeFolder(above, in: site)
      }
    }
  }
}
