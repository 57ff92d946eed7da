import Diagnostics

/// Why a file cannot be read any further.
struct Refusal: Error, Hashable, Sendable {
  /// The errors, in file order.
  var diagnostics: [Diagnostic]

  /// Creates a refusal for one reason.
  init(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
  }

  /// Creates a refusal for several reasons.
  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
