package import ProductionLedger

extension FileProfile {
  /// Reads a column from what the user states, in place of what the base reads it from.
  ///
  /// The codes that the base knows are those of its own columns: they mean nothing in others.
  package mutating func state(_ column: Column, from source: ColumnSource) {
    if base.readsNamedColumnsOnly, !isOfBase(column, source) { baseValues[column] = nil }
    columns[column] = source
    statedColumns.insert(column)
  }

  /// Whether the base reads a column from the same.
  private func isOfBase(_ column: Column, _ source: ColumnSource) -> Bool {
    guard case .fields(let stated) = source, case .fields(let known) = columns[column] else {
      return false
    }
    let folded = known.map { $0.map { HeaderField(name: $0).folded } }
    return stated.allSatisfy { folded.contains($0.map { HeaderField(name: $0).folded }) }
  }
}
