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
  /// Its permissions, less the user's mask.
  var mode: mode_t = 0o666

  /// Writes files and the folders they lie in; when one of them is there already, none is written.
  static func write(_ files: [NewFile]) throws(Failure) {
    let present = files.filter { FileManager.default.fileExists(atPath: $0.path) }
    guard present.isEmpty else { throw Failure(Problems(present.map { .isThere($0.path) })) }
    for file in files { try file.write() }
  }

  /// Writes the file so that it is there whole or not at all, in place of one of that name.
  ///
  /// One that has the same content is left alone.
  func replace() throws(Failure) {
    if let present = FileManager.default.contents(atPath: path), Array(present) == bytes { return }
    let (folder, name) = split
    let staged = NewFile(path: "\(folder).\(name).\(getpid())", bytes: bytes)
    unsafe unlink(staged.path)
    do throws(Failure) {
      try staged.write()
      guard unsafe rename(staged.path, path) == 0 else {
        throw Failure(.notWritten("'\(path)'", RawOutput.reason(errno)))
      }
    } catch {
      unsafe unlink(staged.path)
      throw error
    }
  }

  /// The folder with its slash, or nothing, and the name within it.
  private var split: (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let start = path.index(after: slash)
    return (String(path[..<start]), String(path[start...]))
  }

  private func write() throws(Failure) {
    if let slash = path.lastIndex(of: "/") {
      try? FileManager.default.createDirectory(
        atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
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
