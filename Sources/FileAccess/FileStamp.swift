/// What the file system says of a file without reading it.
package struct FileStamp: Hashable, Sendable {
  /// What a name stands for; a symbolic link is never followed.
  package enum Kind: Int32, Hashable, Sendable {
    case file
    case folder
    case link
    /// A named pipe, a socket or a device.
    case other
  }

  /// What changes when somebody writes the file or puts another in its place.
  package struct Trace: Hashable, Sendable {
    /// The size in bytes.
    package var size: UInt64 = 0
    /// The time of the last change of content, in nanoseconds since 1970.
    package var modifiedNanoseconds: Int64 = 0
    /// The file's number in its file system.
    package var inode: UInt64 = 0

    /// Creates the trace of no file.
    package init() {}
  }

  /// Whom a file belongs to.
  package struct Owner: Hashable, Sendable {
    /// The number of the user.
    package let user: UInt32
    /// The number of the group.
    package let group: UInt32
  }

  /// What the name stands for.
  package let kind: Kind
  /// The file's size, time and number.
  package let trace: Trace
  /// The permission bits.
  package let mode: UInt32
  /// The number of the file system; with the inode it tells a file from every other.
  package let device: UInt64
  /// Whom it belongs to.
  package let owner: Owner

  /// Whether two names stand for one file.
  package func isSameFile(as other: FileStamp) -> Bool {
    trace.inode == other.trace.inode && device == other.device
  }
}
