#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or folder open for reading, closed with its last reference.
package final class OpenFile: Sendable {
  let descriptor: CInt
  /// The identity right after opening.
  package let identity: FileIdentity

  /// Takes over an open descriptor, which is closed if the system does not tell what it is.
  init(owning descriptor: CInt) throws(OpenFailure) {
    guard let identity = FileIdentity(descriptor: descriptor) else {
      _ = close(descriptor)
      throw .missing
    }
    self.descriptor = descriptor
    self.identity = identity
  }

  deinit { _ = close(descriptor) }

  /// Whether the file is still what it was when it was opened.
  var isUnchanged: Bool { FileIdentity(descriptor: descriptor) == identity }

  /// Appends the bytes of `part` to `output`.
  ///
  /// Returns false if the file has fewer bytes by now or cannot be read; `output` then holds what
  /// there was, and must not be sent on as if it were whole.
  func append(_ part: Range<Int64>, to output: inout [UInt8]) -> Bool {
    var offset = part.lowerBound
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: Int(part.count)))
    while offset < part.upperBound {
      let position = start + Int(offset - part.lowerBound)
      let count = unsafe output.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[position...])
        return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        output.removeSubrange(position...)
        return false
      }
      offset += Int64(count)
    }
    return true
  }
}

extension OpenFile {
  /// Why a listed file could not be opened.
  enum OpenFailure: Error, Hashable {
    /// It is gone, or may not be read, or is no longer a regular file.
    case missing
    /// The process or the machine has no descriptor left.
    case exhausted

    init(errno code: CInt) {
      self = code == EMFILE || code == ENFILE || code == ENOMEM ? .exhausted : .missing
    }
  }

  /// Returns one name below an open folder, or a path, open for reading.
  ///
  /// A link in the last place is followed only on request. `O_NONBLOCK` keeps a named pipe from
  /// holding up the server until it has a writer.
  static func open(
    _ name: String, in folder: OpenFile? = nil, asFolder: Bool, followingLinks: Bool = false
  ) throws(OpenFailure) -> OpenFile {
    let flags =
      O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
      | (asFolder ? O_DIRECTORY : 0)
    while true {
      let descriptor = unsafe openat(folder?.descriptor ?? AT_FDCWD, name, flags)
      if descriptor >= 0 { return try OpenFile(owning: descriptor) }
      guard errno == EINTR else { throw OpenFailure(errno: errno) }
    }
  }
}
