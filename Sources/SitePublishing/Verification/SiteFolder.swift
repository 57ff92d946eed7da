import FileAccess

/// A published site that is read: files below a folder, without following links.
struct SiteFolder: Sendable {
  /// The folder, held open.
  let root: OpenFolder
  let fileSystem: FileSystem

  /// Opens the folder.
  init(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    root = try fileSystem.openFolder(path, in: .current, following: true)
    self.fileSystem = fileSystem
  }

  /// The content of a regular file, or nil where there is none of that path.
  func bytes(_ path: String) throws(FileSystemError) -> [UInt8]? {
    // A folder on the way may be a link, which opening would follow.
    let parts = path.split(separator: "/")
    for end in parts.indices.dropLast() {
      let folder = parts[...end].joined(separator: "/")
      guard try fileSystem.stamp(of: folder, in: root)?.kind == .folder else { return nil }
    }
    guard try fileSystem.stamp(of: path, in: root)?.kind == .file else { return nil }
    return try fileSystem.bytes(of: path, in: root)
  }

  /// The names of the files in a folder, in C order; none where there is no such folder.
  func files(in path: String) throws(FileSystemError) -> [String] {
    guard try fileSystem.stamp(of: path, in: root)?.kind == .folder else { return [] }
    return try fileSystem.entries(of: path, in: root).filter { $0.kind == .file }.map(\.name)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
