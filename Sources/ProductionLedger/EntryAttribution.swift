/// Who posted an entry, when it was really posted, and why.
///
/// The entry's own columns come first, then its item register, its value entry, and of an item
/// entry its application entry.
/// - Source: domain.md 0.7, 1.3 and 1.4.
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
    /// Whether a blank reason is one that was not given, for something exported tells of reasons.
    package var isReasonExported: Bool
  }

  private let registers: ItemRegisters
  private let values: ValueEntries
  private let applications: ApplicationEntries
  private let haveItemsReasons: Bool
  private let haveCapacitiesReasons: Bool
  private let itemRanges: EntryRanges
  private let capacityRanges: EntryRanges
  private var registerRows: [EntryNo: Int] = [:]
  private var itemValueRows: [EntryNo: Int] = [:]
  private var capacityValueRows: [EntryNo: Int] = [:]
  private var applicationRows: [EntryNo: Int] = [:]
  private let itemRecordings: [EntryNo: Recording]
  private let capacityRecordings: [EntryNo: Recording]

  /// When storno recorded an entry that it posted itself.
  private struct Recording {
    var date: PostingDate?
    var time: Symbol
  }

  /// Indexes the registers, value entries and application entries of a ledger.
  ///
  /// - Complexity: O(*n* log *n*) in their rows.
  package init(_ ledger: Ledger) {
    let registers = ledger.itemRegisters
    self.registers = registers
    values = ledger.valueEntries
    applications = ledger.applicationEntries
    itemRecordings = Self.recordings(ledger.itemLedgerEntries.table)
    capacityRecordings = Self.recordings(ledger.capacityLedgerEntries.table)
    haveItemsReasons = Self.exportsReasons(.itemLedgerEntries, ledger)
    haveCapacitiesReasons = Self.exportsReasons(.capacityLedgerEntries, ledger)
    let rows = 0..<registers.count
    itemRanges = EntryRanges(
      rows.compactMap { row in
        let register = registers[row]
        guard let first = register.fromEntryNo, let last = register.toEntryNo else { return nil }
        return (row, first, last)
      })
    capacityRanges = EntryRanges(
      rows.compactMap { row in
        let register = registers[row]
        guard let first = register.fromCapacityEntryNo, let last = register.toCapacityEntryNo
        else { return nil }
        return (row, first, last)
      })
    for row in rows {
      if let no = registers[row].no { registerRows[no] = row }
    }
    for row in 0..<values.count {
      // The first value entry is the posting itself; later ones are adjustments of its cost.
      let value = values[row]
      if let no = value.itemLedgerEntryNo {
        Self.keepFirst(row, no, &itemValueRows) { values[$0].entryNo }
      }
      if let no = value.capacityLedgerEntryNo {
        Self.keepFirst(row, no, &capacityValueRows) { values[$0].entryNo }
      }
    }
    for row in 0..<applications.count {
      // So here: the posting writes the first one of an entry, later applications the others.
      guard let no = applications[row].itemLedgerEntryNo else { continue }
      Self.keepFirst(row, no, &applicationRows) { applications[$0].entryNo }
    }
  }

  /// What is known of an item entry.
  package func posting(of entry: ItemLedgerEntry) -> Posting {
    var posting = Posting(
      userID: entry.userID, reasonCode: entry.reasonCode, sourceCode: .empty, creationDate: nil,
      creationTime: .empty, isReasonExported: haveItemsReasons)
    complete(&posting, recording: itemRecordings[entry.entryNo])
    complete(&posting, register: registerRow(entry.itemRegisterNo, entry.entryNo, itemRanges))
    complete(&posting, value: itemValueRows[entry.entryNo])
    if let row = applicationRows[entry.entryNo] {
      let application = applications[row]
      if posting.userID.isEmpty { posting.userID = application.createdByUser }
      posting.creationDate = posting.creationDate ?? application.creationDate
    }
    return posting
  }

  /// What is known of a capacity entry.
  package func posting(of entry: CapacityLedgerEntry) -> Posting {
    var posting = Posting(
      userID: entry.userID, reasonCode: entry.reasonCode, sourceCode: .empty, creationDate: nil,
      creationTime: .empty, isReasonExported: haveCapacitiesReasons)
    complete(&posting, recording: capacityRecordings[entry.entryNo])
    complete(&posting, register: registerRow(entry.itemRegisterNo, entry.entryNo, capacityRanges))
    complete(&posting, value: capacityValueRows[entry.entryNo])
    return posting
  }

  /// Whether an export of a table has reasons; what storno posted itself always has.
  private static func exportsReasons(_ kind: TableKind, _ ledger: Ledger) -> Bool {
    ledger.sources.contains {
      $0.kind == kind && $0.columns.contains(.reasonCode) && !$0.columns.contains(.creationDate)
    }
  }

  /// Reads when entries were recorded, which only entries of storno itself tell.
  private static func recordings(_ table: LedgerTable) -> [EntryNo: Recording] {
    let dates = table.numbers(.creationDate)
    guard !dates.isEmpty else { return [:] }
    let numbers = table.numbers(.entryNo)
    let times = table.symbols(.creationTime)
    var recordings: [EntryNo: Recording] = [:]
    for row in dates.indices where dates[row] != ColumnValues.unknownNumber {
      recordings[EntryNo(numbers[row])] = Recording(
        date: dates.date(row), time: times.text(row))
    }
    return recordings
  }

  private func complete(_ posting: inout Posting, recording: Recording?) {
    guard let recording else { return }
    posting.creationDate = recording.date
    posting.creationTime = recording.time
    posting.isReasonExported = true
  }

  private func complete(_ posting: inout Posting, register: Int?) {
    guard let register else { return }
    let row = registers[register]
    if posting.userID.isEmpty { posting.userID = row.userID }
    posting.sourceCode = row.sourceCode
    posting.creationDate = row.creationDate
    posting.creationTime = row.creationTime
  }

  private func complete(_ posting: inout Posting, value: Int?) {
    guard let value else { return }
    let row = values[value]
    if posting.userID.isEmpty { posting.userID = row.userID }
    if posting.reasonCode.isEmpty { posting.reasonCode = row.reasonCode }
    if posting.sourceCode.isEmpty { posting.sourceCode = row.sourceCode }
    if values.table.has(.reasonCode) { posting.isReasonExported = true }
  }

  private func registerRow(_ no: EntryNo?, _ entry: EntryNo, _ ranges: EntryRanges) -> Int? {
    if let no { return registerRows[no] }
    return ranges.soleRow(holding: entry)
  }

  private static func keepFirst(
    _ row: Int, _ no: EntryNo, _ rows: inout [EntryNo: Int], entryNo: (Int) -> EntryNo
  ) {
    if let kept = rows[no], entryNo(kept) <= entryNo(row) { return }
    rows[no] = row
  }
}
