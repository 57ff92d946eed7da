import ArgumentParser

/// The ways a run ends.
///
/// - Source: contract.md section 3.
enum ExitStatus {
  /// A bad ledger, a bad template, an unknown order: nothing was changed.
  static let failed = ExitCode(1)
  /// Done, but queued reversals were rejected.
  static let doneWithRejections = ExitCode(2)
  /// A file could not be read or written, or the port is in use.
  static let inputOutput = ExitCode(74)
}
