#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A promise that a reader did not keep.
enum Finding {
  /// Says which one, and ends the program, so that the input is kept.
  static func report(_ message: String) {
    let line = Array("finding: \(message)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    abort()
  }
}
