/// One of our columns and what a profile reads it from.
/// - Source: inputs.md section 3, `columns`.
package struct ProfileColumn: Hashable, Sendable {
  /// What a column is read from.
  package enum Source: Hashable, Sendable {
    /// The columns of the file, joined by a point where there are several; never empty.
    case fields([String])
    /// The same text in every row.
    case constant(String)
  }

  /// The caption of our column, not yet checked.
  package var column: ProfileText
  /// What it is read from.
  package var source: Source

  /// Creates a column.
  package init(_ column: ProfileText, from source: Source) {
    self.column = column
    self.source = source
  }
}
