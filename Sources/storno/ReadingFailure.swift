import Diagnostics
import LedgerReading

/// A reading that found errors, with what their messages quote.
struct ReadingFailure: Error {
  var diagnostics: [Diagnostic]
  var files: [String]
  var lines: SourceLines
}
