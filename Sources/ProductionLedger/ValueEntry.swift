/// The value of an entry: table 5802 of Business Central, for who and why.
///
/// - Source: domain.md 1.4
package struct ValueEntry: Hashable, Sendable {
  /// The number of the entry.
  package var entryNo: EntryNo
  /// The item entry it values, or nil.
  package var itemLedgerEntryNo: EntryNo?
  /// The capacity entry it values, or nil.
  package var capacityLedgerEntryNo: EntryNo?
  /// Who posted it.
  package var userID: Symbol
  /// From which journal.
  package var sourceCode: Symbol
  /// Why.
  package var reasonCode: Symbol
  /// Where the row was read.
  package var place: RowPlace
}

/// The value entries of a ledger.
package struct ValueEntries: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let entryNo: [Int32]
  private let itemLedgerEntryNo: [Int32]
  private let capacityLedgerEntryNo: [Int32]
  private let userID: [Symbol]
  private let sourceCode: [Symbol]
  private let reasonCode: [Symbol]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    entryNo = table.numbers(.entryNo)
    itemLedgerEntryNo = table.numbers(.itemLedgerEntryNo)
    capacityLedgerEntryNo = table.numbers(.capacityLedgerEntryNo)
    userID = table.symbols(.userID)
    sourceCode = table.symbols(.sourceCode)
    reasonCode = table.symbols(.reasonCode)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> ValueEntry {
    ValueEntry(
      entryNo: EntryNo(entryNo[row]),
      itemLedgerEntryNo: itemLedgerEntryNo.entryNo(row),
      capacityLedgerEntryNo: capacityLedgerEntryNo.entryNo(row),
      userID: userID.text(row),
      sourceCode: sourceCode.text(row),
      reasonCode: reasonCode.text(row),
      place: table.places[row])
  }
}
