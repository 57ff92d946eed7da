#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads whole files with read(2).
///
/// Not mapped: an editor that truncates a mapped file would end a process that is reading it.
enum FileBytes {
  /// Why a file cannot be read.
  enum Failure: Error, Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The system refuses, with the value of errno.
    case refused(Int32)

    /// What the system says.
    var reason: String {
      switch self {
      case .missing: "no such file"
      case .refused(let number): unsafe String(cString: strerror(number))
      }
    }

    init(_ number: Int32) {
      self = number == ENOENT || number == ENOTDIR ? .missing : .refused(number)
    }
  }

  /// What a path leads to.
  enum Kind: Hashable, Sendable {
    case file, folder
  }

  /// Returns what `path` leads to, links followed.
  static func kind(of path: String) throws(Failure) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw Failure(errno) }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Returns the size of the file that `path` leads to, 0 where the system does not tell.
  static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(clamping: status.st_size) : 0
  }

  /// Returns the bytes of a file, a pipe or a device.
  ///
  /// - Complexity: O(*n*), with *n* bytes of memory where the system tells the size beforehand.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(errno) }
    defer { close(file) }
    return try read(file)
  }

  /// Returns the bytes that are left in an open file.
  static func read(_ file: Int32) throws(Failure) -> [UInt8] {
    var status = stat()
    let size = unsafe fstat(file, &status) == 0 ? Int(clamping: status.st_size) : 0
    // One byte more than the size, so that the end shows without growing.
    var bytes = try chunk(of: file, size: max(size + 1, 1 << 16))
    guard bytes.count > max(size, (1 << 16) - 1) else { return bytes }
    while true {
      let more = try chunk(of: file, size: 1 << 20)
      bytes += more
      if more.count < 1 << 20 { return bytes }
    }
  }

  /// Reads until `size` bytes are there or the file ends.
  private static func chunk(of file: Int32, size: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        #if canImport(Darwin)
          let got = unsafe Darwin.read(file, start + count, size - count)
        #elseif canImport(Musl)
          let got = unsafe Musl.read(file, start + count, size - count)
        #else
          let got = unsafe Glibc.read(file, start + count, size - count)
        #endif
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = Failure(errno)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Returns the names in a folder, in C order, those that begin with a dot left out.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw Failure(errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
