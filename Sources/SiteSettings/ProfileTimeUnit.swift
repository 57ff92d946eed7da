/// The unit that the times of a file are in.
/// - Source: inputs.md section 3, `timeUnit`.
package enum ProfileTimeUnit: Hashable, Sendable {
  /// A code of the file and the unit that it stands for.
  package struct Pair: Hashable, Sendable {
    /// The code; its case does not matter.
    package var code: String
    /// One of `ReadingProfile.timeUnits`.
    package var unit: String

    /// Creates a pair.
    package init(_ code: String, _ unit: String) {
      self.code = code
      self.unit = unit
    }
  }

  /// One of `ReadingProfile.timeUnits` throughout.
  case unit(String)
  /// The unit stands in a column; its codes stand for units, in the order written, and differ in
  /// more than case.
  case field(String, units: [Pair])
}
