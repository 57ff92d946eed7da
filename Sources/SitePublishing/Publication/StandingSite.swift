/// The files of the last build as they stand now, each as its digest in `SHA256SUMS` says or not.
struct StandingSite: Sendable {
  let published: PublishedSite
  let fileSystem: FileSystem

  /// The size of all files with `SHA256SUMS`; nil unless each is as the note describes it.
  ///
  /// - Complexity: O(*n*) file calls, on all cores.
  var bytes: Int? {
    get async throws(FileSystemError) {
      guard let folder = published.folder,
        let sums = try fileSystem.stamp(of: SitePlan.sumsPath, in: folder)
      else { return nil }
      var total = Int(sums.trace.size)
      var failure: FileSystemError?
      var isWhole = true
      await CoreWork.run(published.sums.paths.count, chunk: 512) { files in
        Result { () throws(FileSystemError) in try bytes(of: files) }
      } receive: { _, result in
        switch result {
        case .success(let bytes?): total += bytes
        case .success(nil): isWhole = false
        case .failure(let error): failure = error
        }
        return isWhole && failure == nil
      }
      if let failure { throw failure }
      return isWhole ? total : nil
    }
  }

  private func bytes(of files: Range<Int>) throws(FileSystemError) -> Int? {
    var total = 0
    for file in files {
      guard let (trace, isNoted) = try trace(at: file), isNoted else { return nil }
      total += Int(trace.size)
    }
    return total
  }

  /// Returns the trace of a file that has the content of its digest, and whether the note has it.
  ///
  /// A file that looks as the note says is not read, unless it is so young that an edit might not
  /// show. A file that is gone, altered or unreadable is nil.
  func trace(
    at index: Int
  ) throws(FileSystemError) -> (trace: FileStamp.Trace, isNoted: Bool)? {
    let path = published.sums.paths[index]
    guard let folder = published.folder,
      let stamp = try fileSystem.stamp(of: path, in: folder), stamp.kind == .file
    else { return nil }
    let isNoted = published.note?.describes(stamp.trace, at: index) ?? false
    if isNoted, published.note?.isOlder(stamp.trace) ?? false { return (stamp.trace, true) }
    let content = try? fileSystem.bytes(of: path, in: folder)
    guard let content, ContentDigest(of: content) == published.sums.digests[index] else {
      return nil
    }
    return (stamp.trace, isNoted)
  }
}
