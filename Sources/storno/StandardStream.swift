#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output for data or standard error for messages, written whole and without buffering.
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
  ///
  /// - Throws: F-WRITE, when the data cannot be written.
  func write(_ bytes: [UInt8]) throws(Failure) {
    switch RawOutput.write(bytes, to: rawValue) {
    case 0: break
    case EPIPE: exit(0)
    case let error: throw Failure(.notWritten("standard output", RawOutput.reason(error)))
    }
  }

  /// Writes a text.
  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes all bytes as far as that is possible: nobody can be told that messages are lost.
  func tell(_ bytes: [UInt8]) { _ = RawOutput.write(bytes, to: rawValue) }

  /// Writes a text as far as that is possible.
  func tell(_ text: String) { tell(Array(text.utf8)) }
}
