/// The rows of one kind of table, from all files that hold it, as columns.
///
/// - Source: design.md decision 2.
package struct LedgerTable: Sendable {
  /// Where each row was read, in the order of the rows.
  package let places: [RowPlace]
  private let columns: [Column: ColumnValues]

  /// The table without rows, for a kind that was not given.
  package static let empty = LedgerTable(places: [], columns: [:])

  /// Creates a table; each column is as long as `places`.
  package init(places: [RowPlace], columns: [Column: ColumnValues]) {
    self.places = places
    self.columns = columns
  }

  /// How many rows there are.
  package var count: Int { places.count }

  /// Whether any file has the column.
  package func has(_ column: Column) -> Bool { columns[column] != nil }

  /// The texts of a column, or an empty array when no file has it.
  package func symbols(_ column: Column) -> [Symbol] {
    if case .symbols(let values) = columns[column] { values } else { [] }
  }

  /// The quantities of a column in hundred-thousandths, or an empty array when no file has it.
  package func quantities(_ column: Column) -> [Int64] {
    if case .quantities(let values) = columns[column] { values } else { [] }
  }

  /// The numbers of a column, or an empty array when no file has it.
  package func numbers(_ column: Column) -> [Int32] {
    if case .numbers(let values) = columns[column] { values } else { [] }
  }
}

extension [Symbol] {
  /// The text in `row`, empty when the column was not exported.
  func text(_ row: Int) -> Symbol { isEmpty ? .empty : self[row] }
}

extension [Int64] {
  /// The quantity in `row`, or nil when it is unknown.
  func quantity(_ row: Int) -> Quantity? {
    isEmpty || self[row] == ColumnValues.unknownQuantity ? nil : Quantity(units: self[row])
  }

  /// The quantity in `row`, zero when it is unknown: capacity quantities and times.
  func quantityOrZero(_ row: Int) -> Quantity { quantity(row) ?? .zero }
}

extension [Int32] {
  /// The number in `row`, or nil when it is unknown.
  func number(_ row: Int) -> Int32? {
    isEmpty || self[row] == ColumnValues.unknownNumber ? nil : self[row]
  }

  /// The entry number in `row`, or nil when there is none.
  func entryNo(_ row: Int) -> EntryNo? { number(row).map(EntryNo.init) }

  /// The day in `row`, or nil when it is unknown.
  func date(_ row: Int) -> PostingDate? { number(row).flatMap(PostingDate.init(digits:)) }

  /// The flag in `row`, or nil when it is unknown.
  func flag(_ row: Int) -> Bool? { number(row).map { $0 != 0 } }

  /// The enum value in `row`, or nil when it is unknown.
  func option<Option: RawRepresentable<UInt8>>(_ row: Int) -> Option? {
    number(row).flatMap { UInt8(exactly: $0) }.flatMap(Option.init(rawValue:))
  }
}
