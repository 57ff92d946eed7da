import ProductionLedger

/// What a name of a header means in a table of some kind.
enum NameMeaning: Hashable, Sendable {
  /// One column.
  case column(Column)
  /// One of several columns, and nothing tells which.
  case tied([Column])
  /// No column.
  case unknown

  /// The column, if there is one.
  var column: Column? {
    guard case .column(let column) = self else { return nil }
    return column
  }
}
