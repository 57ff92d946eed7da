/// A posting: table 46 of Business Central.
///
/// - Source: domain.md 1.4: the file that tells who and when.
package struct ItemRegister: Hashable, Sendable {
  /// The number of the register.
  package var no: EntryNo?
  /// Its first item entry, or nil.
  package var fromEntryNo: EntryNo?
  /// Its last item entry, or nil.
  package var toEntryNo: EntryNo?
  /// Its first capacity entry, or nil.
  package var fromCapacityEntryNo: EntryNo?
  /// Its last capacity entry, or nil.
  package var toCapacityEntryNo: EntryNo?
  /// The day it was really posted, or nil.
  package var creationDate: PostingDate?
  /// The time of that day as exported, or empty.
  package var creationTime: Symbol
  /// Who posted it.
  package var userID: Symbol
  /// From which journal.
  package var sourceCode: Symbol
  /// Where the row was read.
  package var place: RowPlace
}

/// The item registers of a ledger.
package struct ItemRegisters: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let no: [Int32]
  private let fromEntryNo: [Int32]
  private let toEntryNo: [Int32]
  private let fromCapacityEntryNo: [Int32]
  private let toCapacityEntryNo: [Int32]
  private let creationDate: [Int32]
  private let creationTime: [Symbol]
  private let userID: [Symbol]
  private let sourceCode: [Symbol]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    no = table.numbers(.no)
    fromEntryNo = table.numbers(.fromEntryNo)
    toEntryNo = table.numbers(.toEntryNo)
    fromCapacityEntryNo = table.numbers(.fromCapacityEntryNo)
    toCapacityEntryNo = table.numbers(.toCapacityEntryNo)
    creationDate = table.numbers(.creationDate)
    creationTime = table.symbols(.creationTime)
    userID = table.symbols(.userID)
    sourceCode = table.symbols(.sourceCode)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> ItemRegister {
    ItemRegister(
      no: no.entryNo(row),
      fromEntryNo: fromEntryNo.entryNo(row),
      toEntryNo: toEntryNo.entryNo(row),
      fromCapacityEntryNo: fromCapacityEntryNo.entryNo(row),
      toCapacityEntryNo: toCapacityEntryNo.entryNo(row),
      creationDate: creationDate.date(row),
      creationTime: creationTime.text(row),
      userID: userID.text(row),
      sourceCode: sourceCode.text(row),
      place: table.places[row])
  }
}
