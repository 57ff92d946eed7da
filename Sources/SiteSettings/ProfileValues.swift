/// How the codes of one of our columns are translated.
/// - Source: inputs.md section 3, `values`.
package struct ProfileValues: Hashable, Sendable {
  /// A code and its meaning.
  package struct Pair: Hashable, Sendable {
    /// The code as the file has it; `*`, `?` and `[…]` match as in file patterns.
    package var theirs: String
    /// What it means, not yet checked.
    package var ours: ProfileText

    /// Creates a pair.
    package init(theirs: String, ours: ProfileText) {
      self.theirs = theirs
      self.ours = ours
    }
  }

  /// The caption of our column, not yet checked.
  package var column: ProfileText
  /// The codes, in the order written.
  package var pairs: [Pair]

  /// Creates a translation.
  package init(_ column: ProfileText, pairs: [Pair]) {
    self.column = column
    self.pairs = pairs
  }
}
