/// How a row says which row it reverses, or which row reversed it.
///
/// - Source: inputs.md section 3, `reversal`.
package struct ReversalLink: Hashable, Sendable {
  /// What a link names.
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    /// The row that this one reverses.
    case original
    /// The row that reversed this one.
    case reversal
  }

  /// The columns that hold the link, as `ColumnSource.fields` has them.
  package var fields: [[String]]
  /// What the link names.
  package var direction: Direction
  /// The columns in which the other row has the text of the link; empty: its entry number.
  package var matches: [[String]]

  /// Creates a rule.
  package init(fields: [[String]], direction: Direction, matches: [[String]] = []) {
    self.fields = fields
    self.direction = direction
    self.matches = matches
  }
}
