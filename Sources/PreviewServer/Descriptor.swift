#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file descriptor of a file or folder open for reading, closed with its last reference.
final class Descriptor: Sendable {
  let number: CInt

  /// Opens one name below an open folder, or a path.
  ///
  /// A link in the last place is followed only on request. `O_NONBLOCK` keeps a named pipe from
  /// holding up the server until it has a writer.
  init(
    _ name: String, in folder: Descriptor? = nil, asFolder: Bool, followingLinks: Bool = false
  ) throws(OpenFailure) {
    let flags =
      O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
      | (asFolder ? O_DIRECTORY : 0)
    var opened: CInt
    repeat {
      opened = unsafe openat(folder?.number ?? AT_FDCWD, name, flags)
    } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw OpenFailure(errno: errno) }
    number = opened
  }

  deinit { _ = close(number) }
}
