import Diagnostics
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is not there yet.
struct NewFile {
  /// Where it will be.
  var path: String
  /// What it will hold.
  var bytes: [UInt8]

  /// Writes files and the folders they lie in; when one of them is there already, none is written.
  static func write(_ files: [NewFile]) throws(Failure) {
    let present = files.filter { FileManager.default.fileExists(atPath: $0.path) }
    guard present.isEmpty else { throw Failure(Problems(present.map { .isThere($0.path) })) }
    for file in files { try file.write() }
  }

  private func write() throws(Failure) {
    if let slash = path.lastIndex(of: "/") {
      try? FileManager.default.createDirectory(
        atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let error = errno
      throw Failure(
        error == EEXIST ? .isThere(path) : .notWritten("'\(path)'", RawOutput.reason(error)))
    }
    defer { close(descriptor) }
    let error = RawOutput.write(bytes, to: descriptor)
    if error != 0 { throw Failure(.notWritten("'\(path)'", RawOutput.reason(error))) }
  }
}

extension Diagnostic {
  static func isThere(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fWrite, at: nil, "'\(VisibleText.of(path))' is there already and is not overwritten")
  }

  static func notWritten(_ what: String, _ reason: String) -> Diagnostic {
    Diagnostic(.error, .fWrite, at: nil, "\(VisibleText.of(what)) cannot be written: \(reason)")
  }
}
