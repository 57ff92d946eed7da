/// What a file is worth without a column.
package enum ColumnNeed: String, Hashable, Sendable, CaseIterable {
  /// The file is refused.
  case required
  /// A rule, a figure or a link is not known.
  case rules
  /// A page says less.
  case extra
}
