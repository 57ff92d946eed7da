/// A file of record, held by a lock: it is read, then replaced as a whole or not at all.
///
/// A power loss, a kill or a full disk at any step leaves the file as it was or as it was to be.
/// The lock is a file of its own, which stays: the record itself is another file after each
/// replacement, and a lock on it would let two writers in.
/// - Source: reliability.md section 3.
package struct LockedFile: Sendable {
  private let fileSystem: FileSystem
  private let parent: OpenFolder
  private let name: String
  private let lock: FileLock

  /// Waits for the lock of the file that a path leads to, and removes what a killed run left.
  ///
  /// A symbolic link is followed, so that its target is replaced and the link stays. Missing
  /// folders are made; the file itself need not be there.
  /// - Throws: `FileSystemError` if a folder, the lock or what was left cannot be had.
  package init(
    _ path: String, fileSystem: FileSystem = FileSystem()
  ) throws(FileSystemError) {
    let place = try FilePlace(path, fileSystem)
    self.fileSystem = fileSystem
    parent = place.parent
    name = place.name
    lock = try fileSystem.lock(".\(name).storno-lock", in: parent, isPatient: true)
    if try fileSystem.stamp(of: newName, in: parent) != nil {
      try fileSystem.remove(newName, in: parent)
    }
  }

  /// The name of the file while it is written, which only the holder of the lock uses.
  private var newName: String { ".\(name).storno-new" }

  /// Returns the content, or nil when the file is not there.
  package func bytes() throws(FileSystemError) -> [UInt8]? {
    guard try fileSystem.stamp(of: name, in: parent) != nil else { return nil }
    return try fileSystem.bytes(of: name, in: parent)
  }

  /// Puts a new content in the place of the old one; its mode and owner stay.
  ///
  /// When it returns, the new content is on the device. When it throws, the old one is there,
  /// unless only the last step failed: the names of the folder could not be written to the device.
  /// Then the new content is there and may not outlive a power loss.
  /// - Throws: `FileSystemError` of the step that failed; none is tried again.
  /// - Complexity: O(*n*) in the bytes.
  package func replace(with pieces: [[UInt8]]) throws(FileSystemError) {
    let standing = try fileSystem.stamp(of: name, in: parent)
    var file = try fileSystem.create(newName, in: parent)
    do throws(FileSystemError) {
      for piece in pieces { try file.write(piece) }
      if let standing { try file.adopt(standing) }
      try file.sync()
      _ = try file.finish()
      try fileSystem.rename(newName, in: parent, to: name, in: parent, replacing: true)
    } catch {
      try? fileSystem.remove(newName, in: parent)
      throw error
    }
    try fileSystem.syncNames(of: parent)
  }
}
