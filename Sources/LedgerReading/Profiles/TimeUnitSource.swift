package import ProductionLedger

/// What says in which unit the times of a file are.
///
/// - Source: inputs.md section 3, `timeUnit`.
package enum TimeUnitSource: Hashable, Sendable {
  /// One unit throughout.
  case unit(TimeUnit)
  /// A column of the file for each column of times; its codes stand for units.
  case fields([Column: [String]], units: [String: TimeUnit])
}
