/// The unit that the times of a file are in.
/// - Source: inputs.md section 3, `timeUnit`.
package enum ProfileTimeUnit: Hashable, Sendable {
  /// One of `ReadingProfile.timeUnits` throughout.
  case unit(String)
  /// The unit stands in a column; its codes stand for units, in the order written.
  case field(String, units: [String: String])
}
