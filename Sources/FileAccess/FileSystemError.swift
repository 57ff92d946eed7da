#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file call that the system refused.
package struct FileSystemError: Error, Hashable, Sendable {
  /// What was tried.
  package let call: FileSystem.Call
  /// The path it was tried on, relative to the folder at work.
  package let path: String
  /// The system's error number.
  package let code: CInt

  /// Creates an error as the system would report it.
  package init(_ call: FileSystem.Call, _ path: String, code: CInt) {
    self.call = call
    self.path = path
    self.code = code
  }

  /// A path that could not be followed, for its links lead round.
  static func tooManyLinks(_ path: String) -> Self { Self(.open, path, code: ELOOP) }
  /// A path that stands for no name in a folder.
  static func nameless(_ path: String) -> Self { Self(.open, path, code: EBUSY) }

  /// The system's own words for the error number.
  package var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// Whether the name does not exist.
  package var isMissing: Bool { code == ENOENT }
  /// Whether the name is taken.
  package var isTaken: Bool { code == EEXIST || code == ENOTEMPTY }
  /// Whether the file system or the kernel does not know the call.
  package var isUnsupported: Bool { [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(code) }
  /// Whether a hard link is not possible here although a copy may be.
  package var refusesLink: Bool { isUnsupported || [EMLINK, EPERM, EXDEV, EACCES].contains(code) }
  /// Whether a name could not be exchanged because a file system is mounted on it.
  package var isMountPoint: Bool { call == .exchange && (code == EBUSY || code == EXDEV) }
  /// Whether another process holds the lock.
  package var isLocked: Bool { code == EWOULDBLOCK }
}

extension FileSystem.Call {
  /// What could not be done, as messages say it: `read`.
  package var verb: String {
    switch self {
    case .open, .list, .read, .stamp: "read"
    case .create, .write, .close, .makeFolder, .sync: "write"
    case .link: "link"
    case .rename, .exchange: "replace"
    case .remove: "remove"
    case .lock: "lock"
    case .own: "keep mode and owner of"
    }
  }
}
