package import FileAccess

extension SHA256Sums {
  /// Compares a folder with the list, reading every file.
  ///
  /// A listed path that is a link or a folder counts as changed; folders that hold nothing are not
  /// seen, as `sha256sum -c` does not see them either.
  /// - Returns: the differences in C order of their paths; none if the folder is intact.
  /// - Throws: `FileSystemError` if the folder or a file in it cannot be read.
  /// - Complexity: O(*b*) in the bytes of the files, on all cores.
  package func differences(
    in folder: String, fileSystem: FileSystem = FileSystem()
  ) async throws(FileSystemError) -> [SiteDifference] {
    let root = try fileSystem.openFolder(folder, in: .current, following: true)
    let walk = FolderWalk(root: root, fileSystem: fileSystem)
    let (_, results) = try await walk.visitFolders { (entries) throws(FileSystemError) in
      var seen: [Int] = []
      var differences: [SiteDifference] = []
      for entry in entries {
        guard let index = paths.index(of: entry.path) else {
          if entry.kind != .folder, entry.path != SitePlan.sumsPath {
            differences.append(SiteDifference(.extra, entry.path))
          }
          continue
        }
        seen.append(index)
        if try !isIntact(index, entry, in: root, fileSystem) {
          differences.append(SiteDifference(.changed, entry.path))
        }
      }
      return (seen, differences)
    }
    var isSeen = [Bool](repeating: false, count: paths.count)
    for index in results.lazy.flatMap(\.0) { isSeen[index] = true }
    let missing = isSeen.indices.filter { !isSeen[$0] }.map { SiteDifference(.missing, paths[$0]) }
    return (results.flatMap(\.1) + missing).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  private func isIntact(
    _ index: Int, _ entry: FolderWalk.Entry, in root: OpenFolder, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> Bool {
    guard entry.kind == .file else { return false }
    var hash = IncrementalDigest()
    try fileSystem.read(entry.path, in: root) { hash.update($0) }
    return hash.finish() == digests[index]
  }
}
