#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output or standard error, written whole and without buffering.
enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Whether a person sits before it.
  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// How many columns the terminal has, or 80 where it does not say.
  var width: Int {
    var size = winsize()
    guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes all bytes; a closed pipe ends the program quietly, as filters do.
  func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.system(rawValue, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written > 0 {
        start += written
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Writes a text.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  #if canImport(Glibc)
    private static let system = unsafe Glibc.write
  #elseif canImport(Musl)
    private static let system = unsafe Musl.write
  #else
    private static let system = unsafe Darwin.write
  #endif
}
