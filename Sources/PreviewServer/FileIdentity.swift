#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells one state of a file from another without reading it.
///
/// Two equal identities mean equal content, except for a program that sets times back on purpose:
/// the change time cannot be set by hand.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  let mode: UInt32
  /// The size in bytes.
  package let size: Int64
  let modifiedSeconds: Int64
  let modifiedNanoseconds: Int64
  let changedSeconds: Int64
  let changedNanoseconds: Int64

  /// Copies what `stat` said.
  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    modifiedSeconds = Int64(modified.tv_sec)
    modifiedNanoseconds = Int64(modified.tv_nsec)
    changedSeconds = Int64(changed.tv_sec)
    changedNanoseconds = Int64(changed.tv_nsec)
  }

  /// Reads the identity of an open file; nil if the system refuses.
  init?(descriptor: CInt) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Reads the identity of what a path names, links followed; nil if nothing is there.
  package init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Reads the identity of a name in an open folder, links not followed; nil if nothing is there.
  init?(name: String, in folder: CInt) {
    var status = stat()
    guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// Whether this is a regular file.
  package var isRegularFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }

  /// Whether this is a folder.
  package var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }

  /// When the content last changed, in whole seconds.
  var lastModified: HTTPDate { HTTPDate(secondsSince1970: modifiedSeconds) }
}
