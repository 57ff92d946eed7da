import FileAccess

/// The removal of staging folders: the one of this build at its end, and those of killed builds.
///
/// Whoever removes holds the lock of the output, so no staging folder is in use by another.
struct StagingRemoval {
  let place: OutputPlace
  let fileSystem: FileSystem

  /// Removes what killed builds left beside the site, and brings back a site that one moved away.
  ///
  /// - Returns: the folders that hold a file no build wrote and that stay for that reason.
  func removeLeftovers() async throws(FileSystemError) -> [String] {
    var kept: [String] = []
    let names = try fileSystem.entries(of: ".", in: place.parent)
      .filter { $0.kind == .folder && isStagingName($0.name) }.map(\.name).sorted()
    for name in names {
      let container = try fileSystem.openFolder(name, in: place.parent)
      guard try isOurs(container) else {
        // A build killed before it could sign the folder leaves it empty; any other is not ours.
        try? fileSystem.remove(name, in: place.parent, isFolder: true)
        continue
      }
      try bringBack(from: container)
      if try await !remove(name) { kept.append(name) }
    }
    return kept
  }

  /// Whether a killed build left anything beside the site.
  static func hasLeftovers(
    _ place: OutputPlace, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> Bool {
    let removal = StagingRemoval(place: place, fileSystem: fileSystem)
    return try fileSystem.entries(of: ".", in: place.parent)
      .contains { $0.kind == .folder && removal.isStagingName($0.name) }
  }

  /// Removes one staging folder; false if it holds a file that no build wrote, which stays.
  func remove(_ name: String) async throws(FileSystemError) -> Bool {
    let container = try fileSystem.openFolder(name, in: place.parent)
    if try fileSystem.stamp(of: StagingFolder.newName, in: container) != nil {
      // It never was the site: everything in it is a build's, or the second name of a file.
      try await clear(StagingFolder.newName, in: container) { _, _ in true }
    }
    for site in [StagingFolder.siteName, StagingFolder.oldName]
    where try fileSystem.stamp(of: site, in: container) != nil {
      guard try await retire(site, in: container) else { return false }
    }
    // The signature goes last: what a killed removal leaves must still be known as ours.
    if try fileSystem.stamp(of: StagingFolder.ownerName, in: container) != nil {
      try fileSystem.remove(StagingFolder.ownerName, in: container)
    }
    try fileSystem.remove(name, in: place.parent, isFolder: true)
    return true
  }

  private func isStagingName(_ name: String) -> Bool {
    let digits = name.utf8.dropFirst(place.stagingPrefix.utf8.count)
    return name.hasPrefix(place.stagingPrefix) && digits.count == 16
      && digits.allSatisfy { $0.hexadecimalValue != nil }
  }

  private func isOurs(_ container: OpenFolder) throws(FileSystemError) -> Bool {
    guard let stamp = try fileSystem.stamp(of: StagingFolder.ownerName, in: container),
      stamp.kind == .file
    else { return false }
    return try StagingFolder.ownerText.starts(
      with: fileSystem.bytes(of: StagingFolder.ownerName, in: container))
  }

  private func bringBack(from container: OpenFolder) throws(FileSystemError) {
    guard try fileSystem.stamp(of: place.name, in: place.parent) == nil,
      try fileSystem.stamp(of: StagingFolder.oldName, in: container) != nil
    else { return }
    try fileSystem.rename(
      StagingFolder.oldName, in: container, to: place.name, in: place.parent, replacing: true)
  }

  /// Removes a site that is not published any more; false if a file of somebody else keeps it.
  private func retire(
    _ name: String, in container: OpenFolder
  ) async throws(FileSystemError) -> Bool {
    let site = try fileSystem.openFolder(name, in: container)
    let published =
      try fileSystem.stamp(of: place.name, in: place.parent)?.kind == .folder
      ? fileSystem.openFolder(place.name, in: place.parent) : nil
    let hasSums = try fileSystem.stamp(of: SitePlan.sumsPath, in: site)?.kind == .file
    let listed = hasSums ? try PublishedSite.sums(in: site, fileSystem)?.0 : nil
    let isEmptied = try await clear(name, in: container) {
      (entry, folder) throws(FileSystemError) in
      // The list goes last: without it the rest would be nobody's.
      if listed != nil, entry.path == SitePlan.sumsPath { return false }
      if entry.kind == .file, listed?.paths.index(of: entry.path) != nil { return true }
      return try isSaved(entry, from: folder, in: published)
    }
    guard isEmptied else { return false }
    if listed != nil { try fileSystem.remove(SitePlan.sumsPath, in: site) }
    try fileSystem.remove(name, in: container, isFolder: true)
    return true
  }

  /// Whether what no build wrote is in the published site, moving it there if its name is free.
  ///
  /// It was carried over with `--force`, or put into the old site while the new one was made.
  private func isSaved(
    _ entry: FolderWalk.Entry, from folder: OpenFolder, in published: OpenFolder?
  ) throws(FileSystemError) -> Bool {
    guard let published, let own = try fileSystem.stamp(of: entry.path, in: folder) else {
      return false
    }
    guard let other = try fileSystem.stamp(of: entry.path, in: published) else {
      try makeFolders(above: entry.path, in: published)
      try fileSystem.rename(entry.path, in: folder, to: entry.path, in: published)
      return true
    }
    if own.isSameFile(as: other) { return true }
    guard own.kind == .file, other.kind == .file, own.trace.size == other.trace.size else {
      return false
    }
    return try fileSystem.bytes(of: entry.path, in: folder)
      == fileSystem.bytes(of: entry.path, in: published)
  }

  private func makeFolders(
    above path: String, in folder: OpenFolder
  ) throws(FileSystemError) {
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let above = String(path[..<slash])
      if try fileSystem.stamp(of: above, in: folder) == nil {
        try fileSystem.makeFolder(above, in: folder)
      }
    }
  }

  /// Removes the files below a folder that `mayRemove` allows, and the folders left empty.
  ///
  /// - Returns: whether nothing is left but the folder and its `SHA256SUMS`.
  @discardableResult
  private func clear(
    _ name: String, in container: OpenFolder,
    mayRemove: @escaping @Sendable (FolderWalk.Entry, OpenFolder) throws(FileSystemError) -> Bool
  ) async throws(FileSystemError) -> Bool {
    let root = try fileSystem.openFolder(name, in: container)
    let fileSystem = self.fileSystem
    let walk = FolderWalk(root: root, fileSystem: fileSystem)
    let (folders, kept) = try await walk.visitFolders { (entries) throws(FileSystemError) in
      var kept: [String] = []
      for entry in entries where entry.kind != .folder {
        guard try mayRemove(entry, root) else {
          kept.append(entry.path)
          continue
        }
        do throws(FileSystemError) {
          try fileSystem.remove(entry.path, in: root)
        } catch {
          // What was moved into the new site is not here any more.
          guard error.isMissing else { throw error }
        }
      }
      return kept
    }
    for folder in folders.reversed() where !folder.isEmpty {
      do throws(FileSystemError) {
        try fileSystem.remove(folder, in: root, isFolder: true)
      } catch {
        guard error.isTaken else { throw error }
      }
    }
    let left = kept.flatMap { $0 }
    if left.isEmpty, name == StagingFolder.newName {
      try fileSystem.remove(name, in: container, isFolder: true)
    }
    return left.allSatisfy { $0 == SitePlan.sumsPath }
  }
}
