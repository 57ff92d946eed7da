#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes to an open descriptor without buffering.
enum RawOutput {
  /// Writes all bytes; returns 0, or the number of the system's error when it took no more.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe system(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written > 0 {
        start += written
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// The text of an error of the system.
  static func reason(_ error: Int32) -> String { unsafe String(cString: strerror(error)) }

  #if canImport(Glibc)
    private static let system = unsafe Glibc.write
  #elseif canImport(Musl)
    private static let system = unsafe Musl.write
  #else
    private static let system = unsafe Darwin.write
  #endif
}
