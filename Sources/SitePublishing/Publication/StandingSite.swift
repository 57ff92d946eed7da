import FileAccess

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

  /// The size of a range of files; neighbours share a folder, which is opened once.
  private func bytes(of files: Range<Int>) throws(FileSystemError) -> Int? {
    guard let root = published.folder else { return nil }
    var total = 0
    var (above, folder) = ([UInt8]()[...], root)
    for file in files {
      let path = published.sums.paths.bytes(at: file)
      let name = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
      if path[..<name] != above {
        above = path[..<name]
        let place = String(decoding: above.dropLast(), as: UTF8.self)
        folder = above.isEmpty ? root : try fileSystem.openFolder(place, in: root)
      }
      let found = try trace(at: file, named: String(decoding: path[name...], as: UTF8.self), folder)
      guard let (trace, isNoted) = found, isNoted else { return nil }
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
    guard let folder = published.folder else { return nil }
    return try trace(at: index, named: published.sums.paths[index], folder)
  }

  private func trace(
    at index: Int, named path: String, _ folder: OpenFolder
  ) throws(FileSystemError) -> (trace: FileStamp.Trace, isNoted: Bool)? {
    guard let stamp = try fileSystem.stamp(of: path, in: folder), stamp.kind == .file else {
      return nil
    }
    let isNoted = published.note?.describes(stamp.trace, at: index) ?? false
    if isNoted, published.note?.isOlder(stamp.trace) ?? false { return (stamp.trace, true) }
    let content = try? fileSystem.bytes(of: path, in: folder)
    guard let content, ContentDigest(of: content) == published.sums.digests[index] else {
      return nil
    }
    return (stamp.trace, isNoted)
  }
}
