package import FileAccess

/// The folder in which a project keeps the checkpoints of its publications.
package struct CheckpointFolder {
  private let path: String
  private let fileSystem: FileSystem

  /// Names the folder, which need not be there yet; a test passes calls that fail.
  package init(_ path: String, fileSystem: FileSystem = FileSystem()) {
    self.path = path
    self.fileSystem = fileSystem
  }

  /// Adds files that are there afterwards whole and for good, or not at all.
  ///
  /// - Throws: an error of the system, also when a name is taken: nothing is overwritten.
  package func add(_ checkpoints: [PastCheckpoint]) throws(FileSystemError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for end in parts.indices where !parts[end].isEmpty {
      let folder = parts[...end].joined(separator: "/")
      do throws(FileSystemError) {
        try fileSystem.makeFolder(folder, in: .current)
      } catch {
        // A folder on a file system that nobody may write to says so before it says it is there.
        guard try fileSystem.stamp(of: folder, in: .current) != nil else { throw error }
      }
    }
    let folder = try fileSystem.openFolder(path, in: .current, following: true)
    for checkpoint in checkpoints {
      let staged = ".\(checkpoint.name).new"
      if try fileSystem.stamp(of: staged, in: folder) != nil {
        // A build that was killed left it.
        try fileSystem.remove(staged, in: folder)
      }
      try fileSystem.create(staged, in: folder, checkpoint.bytes)
      try fileSystem.sync(folder)
      try fileSystem.rename(staged, in: folder, to: checkpoint.name, in: folder)
    }
    try fileSystem.sync(folder)
  }
}
