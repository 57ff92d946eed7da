import FileAccess
import Diagnostics

extension Diagnostic {
  static func outputLocked(_ output: String) -> Diagnostic {
    Diagnostic(
      .error, .fWrite, at: nil,
      "another build is publishing to '\(VisibleText.of(output))'; wait until it has ended")
  }

  static func notWritten(_ error: FileSystemError, _ output: String) -> Diagnostic {
    Diagnostic(.error, .fWrite, at: nil, sentence(error, output), notes: notes(error))
  }

  static func notRemoved(
    _ error: FileSystemError, _ staging: String, _ output: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, .fWrite, at: nil,
      "\(sentence(error, output)); the site is published, and the next build removes"
        + " '\(VisibleText.of(staging))' beside it")
  }

  static func stagingKept(_ staging: String, _ output: String) -> Diagnostic {
    Diagnostic(
      .warning, .fWrite, at: nil,
      "'\(VisibleText.of(staging))' beside '\(VisibleText.of(output))' holds a file that no build"
        + " wrote; move it away and delete the folder")
  }

  static func foreignFiles(_ entries: [FolderWalk.Entry], _ output: String) -> Diagnostic {
    Diagnostic(
      .error, .pForeign, at: nil,
      "'\(VisibleText.of(output))' holds what no build wrote: \(names(entries)); move it away, or"
        + " give --force to keep it in the new site")
  }

  static func foreignInTheWay(_ entries: [FolderWalk.Entry], _ output: String) -> Diagnostic {
    Diagnostic(
      .error, .pForeign, at: nil,
      "'\(VisibleText.of(output))' holds what no build wrote in the place of a page:"
        + " \(names(entries)); move it away")
  }

  /// Names up to five entries, without what is inside a folder that is named itself.
  private static func names(_ entries: [FolderWalk.Entry]) -> String {
    var top: [FolderWalk.Entry] = []
    var folders: Set<[UInt8]> = []
    for entry in entries {
      let path = Array(entry.path.utf8)
      let isInside = path.indices.contains {
        path[$0] == UInt8(ascii: "/") && folders.contains(Array(path[..<$0]))
      }
      if entry.kind == .folder { folders.insert(path) }
      if !isInside { top.append(entry) }
    }
    let named = top.prefix(5).map { entry in
      "'\(VisibleText.of(entry.path))\(entry.kind == .folder ? "/" : "")'"
    }
    let rest = top.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func sentence(_ error: FileSystemError, _ output: String) -> String {
    "cannot \(error.call.verb) '\(VisibleText.of(error.path))' for"
      + " '\(VisibleText.of(output))'; \(error.reason)"
  }

  private static func notes(_ error: FileSystemError) -> [Note] {
    guard error.isMountPoint else { return [] }
    return [Note("a mount point cannot be replaced; publish to a folder below it")]
  }
}
