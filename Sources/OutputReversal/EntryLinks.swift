package import ProductionLedger

/// What every item entry of a ledger is, and which entry each reversal refers to.
///
/// Made once over all rows, whatever the as-of date (S1). A link is the Applies-to Entry (R50); in
/// a file without that column it is the one inbound entry that application entries name.
/// - Source: domain.md R3, R5, R9, R50 and 1.3.
package final class EntryLinks: Sendable {
  private let rows: EntryNumberIndex
  private let quantities: [Int64]
  private let kinds: [ItemEntryKind]
  private let targets: ItemTargets
  private let reversals: RowGroups

  /// Classifies and links the item entries of `ledger`.
  ///
  /// - Complexity: O(*n*) in the rows.
  package init(_ ledger: Ledger) {
    let table = ledger.itemLedgerEntries.table
    rows = EntryNumberIndex(table.numbers(.entryNo))
    quantities = table.quantities(.quantity)
    targets = ItemTargets(ledger)
    let links = EntryClassifier(ledger, rows: rows, targets: targets).classify()
    kinds = links.kinds
    reversals = RowGroups(groupCount: table.count, groupOfRow: links.reversedRows)
  }

  /// The row of an item entry in `Ledger.itemLedgerEntries`, or nil when there is no such entry.
  package func row(of entry: EntryNo) -> Int? { rows.row(of: entry) }

  /// What the item entry in a row is.
  package func kind(ofRow row: Int) -> ItemEntryKind { kinds[row] }

  /// The entry that the row's entry says it applies to, whether or not there is one, or nil.
  package func target(ofRow row: Int) -> EntryNo? { targets.target(ofRow: row) }

  /// The rows of all entries that reverse the original in a row, other orders' too, by row.
  ///
  /// Empty for a row that is no original.
  package func reversalRows(ofRow row: Int) -> ArraySlice<Int32> { reversals[row] }

  /// How much of the original in a row was reversed by those entries of `ledger` that count.
  func reversedQuantity(
    ofRow row: Int, in ledger: Ledger, where counts: (EntryNo) -> Bool
  ) -> QuantityTotal {
    var total = QuantityTotal.zero
    for reversal in reversals[row].map(Int.init)
    where counts(ledger.itemLedgerEntries[reversal].entryNo) {
      total.units -= Int128(quantities[reversal])
    }
    return total
  }

  /// How much of the original in a row was reversed by posted entries: zero or above.
  package func reversedQuantity(ofRow row: Int) -> QuantityTotal {
    var total = QuantityTotal.zero
    for reversal in reversals[row] { total.units -= Int128(quantities[Int(reversal)]) }
    return total
  }
}
