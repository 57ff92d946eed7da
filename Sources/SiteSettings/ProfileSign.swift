/// Which rows have negative quantities.
/// - Source: inputs.md section 3, `sign`.
package struct ProfileSign: Hashable, Sendable {
  /// The columns of the file that decide it, joined by a point; never empty.
  package var fields: [String]
  /// The values that make a row negative; `*`, `?` and `[…]` match as in file patterns.
  package var negative: [String]

  /// Creates a rule.
  package init(fields: [String], negative: [String]) {
    self.fields = fields
    self.negative = negative
  }
}
