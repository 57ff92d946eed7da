import Diagnostics

/// Why a run cannot go on: what was wrong, and with which status it ends.
struct Failure: Error {
  /// What was wrong, with the warnings before it.
  var problems: Problems

  /// Creates a failure that has these problems.
  init(_ problems: Problems) {
    self.problems = problems
  }

  /// Creates a failure that has one problem, which belongs to no line of a file.
  init(_ diagnostic: Diagnostic) {
    self.init(Problems([diagnostic]))
  }

  /// Whether a file could not be read or written, or the port is in use.
  var isInputOutput: Bool {
    problems.diagnostics.contains {
      $0.severity == .error && $0.code.rawValue.hasPrefix("F-")
    }
  }
}
