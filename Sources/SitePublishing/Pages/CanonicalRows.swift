import OrderReport
import OutputReversal
import ProductionLedger

/// Posted rows in one fixed form, for hashes that anyone can compute again.
///
/// One JSON object a line: item entries by number, then capacity entries by number; posted facts
/// only, no state that later postings change; keys in a fixed order, unknown and blank facts left
/// out; entry numbers as JSON numbers, or as strings where they are text. What was posted here has
/// `posting` with its reference in their place, and the entry of the ERP that took its place says
/// so as `replaces`. The line of a row without its line end is also its leaf in the log.
/// - Source: pages.md 1.7, domain.md S10, reliability.md section 4.
struct CanonicalRows {
  private var writer: JSONWriter
  private let symbols: SymbolTable
  private let entryNumbers: EntryNumbers
  /// The ledger if it has rows of which not every measure was exported, else nil.
  private let lackingLedger: Ledger?
  /// The postings that entries replace, by entry.
  private let replacedPostings: [TableKind: [EntryNo: EntryNo]]
  /// Where each line ends, behind its LF.
  private var ends: [Int] = []

  /// Begins without rows.
  init(in ledger: Ledger) {
    symbols = ledger.symbols
    entryNumbers = ledger.entryNumbers
    lackingLedger = ledger.lacksMeasures ? ledger : nil
    replacedPostings = ledger.native?.replacedPostings ?? [:]
    writer = JSONWriter(capacity: 4096)
  }

  /// Writes the posted rows of an order as they were read.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  init(of orderNo: Symbol, in ledger: Ledger) {
    self.init(in: ledger)
    guard let position = ledger.orders.position(of: orderNo) else { return }
    let items = ledger.orders.itemLedgerEntryRows(position)
      .map { ledger.itemLedgerEntries[Int($0)] }
    for entry in items.sorted(by: { $0.entryNo < $1.entryNo }) { append(entry) }
    let capacities = ledger.orders.capacityLedgerEntryRows(position)
      .map { ledger.capacityLedgerEntries[Int($0)] }
    for entry in capacities.sorted(by: { $0.entryNo < $1.entryNo }) { append(entry) }
  }

  /// How many rows there are.
  var count: Int { ends.count }

  /// The line at a position, from 0, without its LF.
  func line(_ position: Int) -> ArraySlice<UInt8> {
    writer.bytes[(position == 0 ? 0 : ends[position - 1])..<(ends[position] - 1)]
  }

  /// The lines, each ended by LF.
  var bytes: [UInt8] { writer.bytes }

  /// The SHA-256 of the lines in lower-case hexadecimal.
  var sha256: String {
    String(decoding: ContentDigest(of: bytes).hexadecimal, as: UTF8.self)
  }

  /// Writes an item entry.
  mutating func append(_ entry: ItemLedgerEntry) {
    begin("item", .itemLedgerEntries, entry.entryNo, entry.postingDate)
    writer.member("entryType", entry.entryType.caption)
    append("documentNo", entry.documentNo)
    append("orderNo", entry.orderNo)
    append("orderLineNo", entry.orderLineNo)
    append("itemNo", entry.itemNo)
    append("variantCode", entry.variantCode)
    append("locationCode", entry.locationCode)
    writer.member("quantity", entry.quantity)
    append("appliesToEntry", entry.appliesToEntry, of: .itemEntries)
    append("lotNo", entry.lotNo)
    append("serialNo", entry.serialNo)
    append("itemRegisterNo", entry.itemRegisterNo, of: .itemRegisters)
    end()
  }

  /// Writes a capacity entry.
  mutating func append(_ entry: CapacityLedgerEntry) {
    begin("capacity", .capacityLedgerEntries, entry.entryNo, entry.postingDate)
    append("documentNo", entry.documentNo)
    append("orderNo", entry.orderNo)
    append("orderLineNo", entry.orderLineNo)
    append("itemNo", entry.itemNo)
    append("operationNo", entry.operationNo)
    append("no", entry.no)
    append("workCenterNo", entry.workCenterNo)
    if let quantity = entry.quantity { writer.member("quantity", quantity) }
    let unknown = lackingLedger?.unknownMeasures(at: entry.place) ?? []
    append("outputQuantity", entry.outputQuantity, unless: unknown.contains(.output))
    append("scrapQuantity", entry.scrapQuantity, unless: unknown.contains(.scrap))
    append("setupTime", entry.setupTime, unless: unknown.contains(.setupTime))
    append("runTime", entry.runTime, unless: unknown.contains(.runTime))
    append("stopTime", entry.stopTime, unless: unknown.contains(.stopTime))
    append("reversedEntryNo", entry.reversedEntryNo, of: .capacityEntries)
    append("itemRegisterNo", entry.itemRegisterNo, of: .itemRegisters)
    end()
  }

  private mutating func begin(
    _ ledger: String, _ kind: TableKind, _ number: EntryNo, _ date: PostingDate
  ) {
    writer.beginObject()
    writer.member("ledger", ledger)
    if entryNumbers.posting(of: number) != nil {
      writer.member("posting", reference(ofPosting: number))
    } else {
      append("entryNo", number, of: kind == .itemLedgerEntries ? .itemEntries : .capacityEntries)
    }
    if let posting = replacedPostings[kind]?[number] {
      writer.member("replaces", reference(ofPosting: posting))
    }
    writer.member("postingDate", date)
  }

  /// How the row of a posting is called, in whichever ledger.
  private func reference(ofPosting number: EntryNo) -> String {
    EntryReference.item(number).text(entryNumbers, symbols)
  }

  private mutating func end() {
    writer.endObject()
    writer.raw("\n")
    ends.append(writer.bytes.count)
  }

  private mutating func append(_ name: StaticString, _ text: Symbol) {
    if !text.isEmpty { writer.member(name, text: text, symbols) }
  }

  private mutating func append(
    _ name: StaticString, _ number: EntryNo?, of numbering: EntryNumbers.Numbering
  ) {
    guard let number else { return }
    if let text = entryNumbers.symbol(of: number, in: numbering) {
      append(name, text)
    } else {
      append(name, number.number)
    }
  }

  private mutating func append(
    _ name: StaticString, _ measure: Quantity, unless isUnknown: Bool
  ) {
    if !isUnknown { writer.member(name, measure) }
  }

  private mutating func append(_ name: StaticString, _ number: Int32?) {
    if let number { writer.member(name, number) }
  }
}
