/// The rows of one kind of table, from all files that hold it, as columns.
///
/// - Source: design.md decision 2.
package struct LedgerTable: Sendable {
  /// Where each row was read, in the order of the rows.
  package let places: [RowPlace]
  private let columns: [Column: ColumnValues]
  /// The columns in one order, with their names.
  private let contents: [(column: Column, name: [UInt8], values: ColumnValues)]

  /// The table without rows, for a kind that was not given.
  package static let empty = LedgerTable(places: [], columns: [:])

  /// Creates a table; each column is as long as `places`.
  package init(places: [RowPlace], columns: [Column: ColumnValues]) {
    self.places = places
    self.columns = columns
    contents = columns.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key, Array($0.key.rawValue.utf8), $0.value) }
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

extension LedgerTable {
  /// Appends every cell of some rows, so that rows that differ in anything give other bytes.
  ///
  /// An entry number that is text is told as its text, for its rank changes with the others.
  /// - Complexity: O(*n*) in the rows and the columns.
  package func append(
    _ rows: ArraySlice<Int32>, of kind: TableKind, _ symbols: SymbolTable,
    _ entryNumbers: EntryNumbers, to bytes: inout [UInt8]
  ) {
    bytes.append(number: Int64(rows.count))
    guard !rows.isEmpty else { return }
    for (column, name, values) in contents {
      bytes.append(counted: name[...])
      switch values {
      case .symbols(let values):
        for row in rows { bytes.append(counted: symbols[values[Int(row)]]) }
      case .quantities(let values):
        for row in rows { bytes.append(number: values[Int(row)]) }
      case .numbers(let values):
        let numbering = column.numbering(in: kind)
        if let numbering, entryNumbers.isText(numbering) {
          for row in rows {
            let text = entryNumbers.symbol(of: EntryNo(values[Int(row)]), in: numbering)
            bytes.append(number: Int64(text == nil ? values[Int(row)] : 0))
            bytes.append(counted: symbols[text ?? .empty])
          }
        } else {
          for row in rows { bytes.append(number: Int64(values[Int(row)])) }
        }
      }
    }
  }
}

extension [UInt8] {
  /// Appends a number as eight bytes.
  package mutating func append(word: UInt64) {
    var word = word
    for _ in 0..<8 {
      append(UInt8(truncatingIfNeeded: word))
      word >>= 8
    }
  }

  /// Appends a number of any sign, seven bits a byte, the lowest first: most numbers are small.
  package mutating func append(number: Int64) {
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest > 0x7F {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a text behind its length, so that no two sequences of texts give the same bytes.
  package mutating func append(counted text: ArraySlice<UInt8>) {
    append(number: Int64(text.count))
    append(contentsOf: text)
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
