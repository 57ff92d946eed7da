/// An application of one item entry to another: table 339 of Business Central.
///
/// - Source: domain.md 1.3
package struct ApplicationEntry: Hashable, Sendable {
  /// The number of the entry.
  package var entryNo: EntryNo
  /// The entry that made it, or nil.
  package var itemLedgerEntryNo: EntryNo?
  /// The entry that increased stock, or nil.
  package var inboundItemEntryNo: EntryNo?
  /// The entry that took from it, or nil for none.
  package var outboundItemEntryNo: EntryNo?
  /// The quantity applied, signed, or nil.
  package var quantity: Quantity?
  /// The accounting date, or nil.
  package var postingDate: PostingDate?
  /// The day it was really made, or nil.
  package var creationDate: PostingDate?
  /// Who made it.
  package var createdByUser: Symbol
  /// Where the row was read.
  package var place: RowPlace
}

/// The item application entries of a ledger.
package struct ApplicationEntries: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let entryNo: [Int32]
  private let itemLedgerEntryNo: [Int32]
  private let inboundItemEntryNo: [Int32]
  private let outboundItemEntryNo: [Int32]
  private let quantity: [Int64]
  private let postingDate: [Int32]
  private let creationDate: [Int32]
  private let createdByUser: [Symbol]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    entryNo = table.numbers(.entryNo)
    itemLedgerEntryNo = table.numbers(.itemLedgerEntryNo)
    inboundItemEntryNo = table.numbers(.inboundItemEntryNo)
    outboundItemEntryNo = table.numbers(.outboundItemEntryNo)
    quantity = table.quantities(.quantity)
    postingDate = table.numbers(.postingDate)
    creationDate = table.numbers(.creationDate)
    createdByUser = table.symbols(.createdByUser)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> ApplicationEntry {
    ApplicationEntry(
      entryNo: EntryNo(entryNo[row]),
      itemLedgerEntryNo: itemLedgerEntryNo.entryNo(row),
      inboundItemEntryNo: inboundItemEntryNo.entryNo(row),
      outboundItemEntryNo: outboundItemEntryNo.entryNo(row),
      quantity: quantity.quantity(row),
      postingDate: postingDate.date(row),
      creationDate: creationDate.date(row),
      createdByUser: createdByUser.text(row),
      place: table.places[row])
  }
}
