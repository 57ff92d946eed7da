/// The cells of one column, in the order of the rows.
///
/// Days are yyyymmdd, flags 0 and 1, options ordinals, all in `numbers`.
package enum ColumnValues: Sendable {
  case symbols([Symbol])
  case quantities([Int64])
  case numbers([Int32])

  /// Stands for an unknown value in `numbers`.
  package static let unknownNumber = Int32.min
  /// Stands for an unknown value in `quantities`.
  package static let unknownQuantity = Int64.min
}
