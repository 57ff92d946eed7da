/// Which rows have negative quantities, where quantities are written without a sign.
///
/// - Source: inputs.md section 3, `sign`.
package struct SignRule: Hashable, Sendable {
  /// The columns that decide it, as `ColumnSource.fields` has them.
  package var fields: [[String]]
  /// The values that make a row negative; `*`, `?` and `[…]` match as in file patterns.
  package var negative: [String]

  /// Creates a rule.
  package init(fields: [[String]], negative: [String]) {
    self.fields = fields
    self.negative = negative
  }
}
