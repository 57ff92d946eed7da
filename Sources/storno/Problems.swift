import Diagnostics
import LedgerReading

/// Diagnostics with what their messages quote.
struct Problems {
  /// What was odd or wrong.
  var diagnostics: [Diagnostic]
  /// The files in the order in which they were read.
  var files: [String]
  private var lines: [SourceLines]

  /// Creates the problems found in `files`, or those that belong to no line of a file.
  ///
  /// - Complexity: O(*n*) in the bytes of files that have diagnostics.
  init(_ diagnostics: [Diagnostic], in files: [InputFile] = []) {
    self.files = files.map(\.file)
    let printed = DiagnosticPrinter.printed(diagnostics, files: self.files)
    let pointers = JSONPointers(of: printed, in: files)
    self.diagnostics = diagnostics.map(pointers.naming)
    lines = printed.isEmpty ? [] : [SourceLines(of: printed, in: files)]
  }

  /// The line at a place, or nil when it is not known.
  func text(at location: InputLocation) -> SourceLine? {
    lines.lazy.compactMap { $0.line(at: location) }.first
  }

  /// The problems of two steps of a run.
  static func + (left: Problems, right: Problems) -> Problems {
    var all = left
    all.diagnostics += right.diagnostics
    all.files += right.files
    all.lines += right.lines
    return all
  }
}
