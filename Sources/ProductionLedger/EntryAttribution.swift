/// Who posted an entry, when it was really posted, and why.
///
/// The entry's own columns come first, then its item register, then its value entry.
/// - Source: domain.md 0.7 and 1.4.
package struct EntryAttribution: Sendable {
  /// What is known of one entry; empty or nil is not exported.
  package struct Posting: Hashable, Sendable {
    /// The user, or empty.
    package var userID: Symbol
    /// The reason code, or empty.
    package var reasonCode: Symbol
    /// The source code, or empty.
    package var sourceCode: Symbol
    /// The day it was really posted, or nil.
    package var creationDate: PostingDate?
    /// The time of that day as exported, or empty.
    package var creationTime: Symbol
  }

  private let registers: ItemRegisters
  private let values: ValueEntries
  private var registerRows: [EntryNo: Int] = [:]
  private var itemRanges: [EntryRange] = []
  private var capacityRanges: [EntryRange] = []
  private var itemValueRows: [EntryNo: Int] = [:]
  private var capacityValueRows: [EntryNo: Int] = [:]

  /// Indexes the registers and value entries of a ledger.
  ///
  /// - Complexity: O(*n* log *n*) in their rows.
  package init(_ ledger: Ledger) {
    registers = ledger.itemRegisters
    values = ledger.valueEntries
    for row in 0..<registers.count {
      let register = registers[row]
      if let no = register.no { registerRows[no] = row }
      if let first = register.fromEntryNo, let last = register.toEntryNo {
        itemRanges.append(EntryRange(first: first, last: last, row: row))
      }
      if let first = register.fromCapacityEntryNo, let last = register.toCapacityEntryNo {
        capacityRanges.append(EntryRange(first: first, last: last, row: row))
      }
    }
    itemRanges.sort()
    capacityRanges.sort()
    for row in 0..<values.count {
      // The first value entry is the posting itself; later ones are adjustments of its cost.
      let value = values[row]
      if let no = value.itemLedgerEntryNo { Self.keepFirst(row, no, values, &itemValueRows) }
      if let no = value.capacityLedgerEntryNo {
        Self.keepFirst(row, no, values, &capacityValueRows)
      }
    }
  }

  /// What is known of an item entry.
  package func posting(of entry: ItemLedgerEntry) -> Posting {
    posting(
      user: entry.userID, reason: entry.reasonCode,
      register: registerRow(entry.itemRegisterNo, entry.entryNo, itemRanges),
      value: itemValueRows[entry.entryNo])
  }

  /// What is known of a capacity entry.
  package func posting(of entry: CapacityLedgerEntry) -> Posting {
    posting(
      user: entry.userID, reason: entry.reasonCode,
      register: registerRow(entry.itemRegisterNo, entry.entryNo, capacityRanges),
      value: capacityValueRows[entry.entryNo])
  }

  private func posting(user: Symbol, reason: Symbol, register: Int?, value: Int?) -> Posting {
    var posting = Posting(
      userID: user, reasonCode: reason, sourceCode: .empty, creationDate: nil,
      creationTime: .empty)
    if let register {
      let row = registers[register]
      if posting.userID.isEmpty { posting.userID = row.userID }
      posting.sourceCode = row.sourceCode
      posting.creationDate = row.creationDate
      posting.creationTime = row.creationTime
    }
    if let value {
      let row = values[value]
      if posting.userID.isEmpty { posting.userID = row.userID }
      if posting.reasonCode.isEmpty { posting.reasonCode = row.reasonCode }
      if posting.sourceCode.isEmpty { posting.sourceCode = row.sourceCode }
    }
    return posting
  }

  private func registerRow(_ no: EntryNo?, _ entry: EntryNo, _ ranges: [EntryRange]) -> Int? {
    if let no { return registerRows[no] }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].first <= entry { low = middle + 1 } else { high = middle }
    }
    guard low > 0, entry <= ranges[low - 1].last else { return nil }
    return ranges[low - 1].row
  }

  private static func keepFirst(
    _ row: Int, _ no: EntryNo, _ values: ValueEntries, _ rows: inout [EntryNo: Int]
  ) {
    if let kept = rows[no], values[kept].entryNo <= values[row].entryNo { return }
    rows[no] = row
  }
}

/// The entries of one register, from the first number to the last.
private struct EntryRange: Comparable, Sendable {
  var first: EntryNo
  var last: EntryNo
  var row: Int

  static func < (left: EntryRange, right: EntryRange) -> Bool {
    (left.first, left.row) < (right.first, right.row)
  }
}
