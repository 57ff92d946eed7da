import Diagnostics
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files that are not there yet.
enum NewFile {
  /// Writes a file and the folders it lies in; what is there already is never overwritten.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if let slash = path.lastIndex(of: "/") {
      try? FileManager.default.createDirectory(
        atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Project.Failure(
        diagnostics: [errno == EEXIST ? .isThere(path) : .notWritten(path)])
    }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.system(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written > 0 {
        start += written
      } else if errno != EINTR {
        throw Project.Failure(diagnostics: [.notWritten(path)])
      }
    }
  }

  #if canImport(Glibc)
    private static let system = unsafe Glibc.write
  #elseif canImport(Musl)
    private static let system = unsafe Musl.write
  #else
    private static let system = unsafe Darwin.write
  #endif
}

extension Diagnostic {
  static func isThere(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fWrite, at: nil, "'\(VisibleText.of(path))' is there already and is not overwritten")
  }

  static func notWritten(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fWrite, at: nil,
      "'\(VisibleText.of(path))' cannot be written: \(unsafe String(cString: strerror(errno)))")
  }
}
