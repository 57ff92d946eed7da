/// What a profile reads one of our columns from.
///
/// - Source: inputs.md section 3, `columns`.
package enum ColumnSource: Hashable, Sendable {
  /// The first of these that is not blank; each is one column of the file or several joined.
  case fields([[String]])
  /// The same text in every row.
  case constant(String)
}
