import Diagnostics
import ProductionLedger

/// The posted rows of an order in one fixed form, for a hash that anyone can compute again.
///
/// One JSON object a line: item entries by number, then capacity entries by number; posted facts
/// only, no state that later postings change; keys in a fixed order, unknown and blank facts left
/// out.
/// - Source: pages.md 1.7, domain.md S10.
struct CanonicalRows {
  /// The lines, each ended by LF.
  private(set) var bytes: [UInt8] = []
  /// How many rows there are.
  private(set) var count = 0

  /// Writes the posted rows of an order as they were read.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  init(of orderNo: Symbol, in ledger: Ledger) {
    guard let position = ledger.orders.position(of: orderNo) else { return }
    let items = ledger.orders.itemLedgerEntryRows(position)
      .map { ledger.itemLedgerEntries[Int($0)] }
    for entry in items.sorted(by: { $0.entryNo < $1.entryNo }) { append(entry, ledger.symbols) }
    let capacities = ledger.orders.capacityLedgerEntryRows(position)
      .map { ledger.capacityLedgerEntries[Int($0)] }
    for entry in capacities.sorted(by: { $0.entryNo < $1.entryNo }) {
      append(entry, ledger.symbols)
    }
  }

  /// The SHA-256 of the lines in lower-case hexadecimal.
  var sha256: String {
    String(decoding: ContentDigest(of: bytes).hexadecimal, as: UTF8.self)
  }

  private mutating func append(_ entry: ItemLedgerEntry, _ symbols: SymbolTable) {
    var row = CanonicalRow(ledger: "item", entry.entryNo, entry.postingDate)
    row.append("entryType", entry.entryType.caption)
    row.append("documentNo", symbols.text(entry.documentNo))
    row.append("orderNo", symbols.text(entry.orderNo))
    row.append("orderLineNo", entry.orderLineNo.map { String($0) })
    row.append("itemNo", symbols.text(entry.itemNo))
    row.append("variantCode", symbols.text(entry.variantCode))
    row.append("locationCode", symbols.text(entry.locationCode))
    row.append("quantity", entry.quantity.description)
    row.append("appliesToEntry", entry.appliesToEntry?.description)
    row.append("lotNo", symbols.text(entry.lotNo))
    row.append("serialNo", symbols.text(entry.serialNo))
    row.append("itemRegisterNo", entry.itemRegisterNo?.description)
    finish(row)
  }

  private mutating func append(_ entry: CapacityLedgerEntry, _ symbols: SymbolTable) {
    var row = CanonicalRow(ledger: "capacity", entry.entryNo, entry.postingDate)
    row.append("documentNo", symbols.text(entry.documentNo))
    row.append("orderNo", symbols.text(entry.orderNo))
    row.append("orderLineNo", entry.orderLineNo.map { String($0) })
    row.append("itemNo", symbols.text(entry.itemNo))
    row.append("operationNo", symbols.text(entry.operationNo))
    row.append("no", symbols.text(entry.no))
    row.append("workCenterNo", symbols.text(entry.workCenterNo))
    row.append("quantity", entry.quantity?.description)
    row.append("outputQuantity", entry.outputQuantity.description)
    row.append("scrapQuantity", entry.scrapQuantity.description)
    row.append("setupTime", entry.setupTime.description)
    row.append("runTime", entry.runTime.description)
    row.append("stopTime", entry.stopTime.description)
    row.append("reversedEntryNo", entry.reversedEntryNo?.description)
    row.append("itemRegisterNo", entry.itemRegisterNo?.description)
    finish(row)
  }

  private mutating func finish(_ row: CanonicalRow) {
    bytes += row.bytes + Array("}\n".utf8)
    count += 1
  }
}

/// One canonical row while it is written.
private struct CanonicalRow {
  var bytes: [UInt8]

  init(ledger: String, _ number: EntryNo, _ date: PostingDate) {
    bytes = Array(#"{"ledger":"\#(ledger)","entryNo":\#(number),"postingDate":"\#(date)""#.utf8)
  }

  mutating func append(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    bytes += Array(",\"\(key)\":".utf8)
    JSONText.append(value, to: &bytes)
  }
}
