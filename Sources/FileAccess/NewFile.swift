import CSystemShim

/// A file being written under a name that was free.
package struct NewFile: ~Copyable {
  /// The open descriptor, or a negative number once it is closed.
  private var descriptor: CInt
  private let path: String
  private let fileSystem: FileSystem

  /// Takes over a descriptor open for writing.
  init(owning descriptor: CInt, path: String, fileSystem: FileSystem) {
    self.descriptor = descriptor
    self.path = path
    self.fileSystem = fileSystem
  }

  deinit { if descriptor >= 0 { _ = storno_close(descriptor) } }

  /// Appends bytes; a call that wrote only some of them is continued.
  package mutating func write(_ bytes: [UInt8]) throws(FileSystemError) {
    if bytes.isEmpty { return }
    let descriptor = self.descriptor
    _ = try fileSystem.check(.write, path) {
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe storno_write(descriptor, bytes.baseAddress, bytes.count)
      }
    }
  }

  /// Gives the file an owner and permission bits; the owner only where it is another.
  ///
  /// The owner comes first: the system clears some bits when it changes.
  package func adopt(_ stamp: FileStamp) throws(FileSystemError) {
    let descriptor = self.descriptor
    _ = try fileSystem.check(.own, path) {
      storno_set_owner(descriptor, stamp.owner.user, stamp.owner.group)
    }
    _ = try fileSystem.check(.own, path) { storno_set_mode(descriptor, stamp.mode) }
  }

  /// Waits until the content is on the device; a failure is final, for what was lost is unknown.
  package func sync() throws(FileSystemError) {
    let descriptor = self.descriptor
    _ = try fileSystem.check(.sync, path) { storno_sync_file(descriptor) }
  }

  /// Closes the file, where some file systems report that a write failed, and returns its stamp.
  package consuming func finish() throws(FileSystemError) -> FileStamp {
    let descriptor = self.descriptor
    self.descriptor = -1
    var stamp = storno_stamp()
    let status = unsafe storno_stamp_open(descriptor, &stamp)
    let closed = storno_close(descriptor)
    _ = try fileSystem.check(.close, path) { min(status, closed) }
    return FileStamp(stamp)
  }
}
