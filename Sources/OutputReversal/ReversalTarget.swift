import ProductionLedger

/// The item entry that a queue line is to reverse, and what is left of it at that moment.
struct ReversalTarget {
  /// The entry.
  let entry: ItemLedgerEntry
  /// How messages name it.
  let name: String
  /// What it is.
  let kind: ItemEntryKind
  /// What posted entries reversed of it.
  let reversed: QuantityTotal
  /// What went elsewhere, or nil when its Remaining Quantity was not exported (R9).
  let used: QuantityTotal?
  /// What accepted queue lines before this one take of it.
  let queued: QuantityTotal

  init(row: Int, basis: JudgingBasis, queued: [EntryNo: QuantityTotal]) {
    let entry = basis.ledger.itemLedgerEntries[row]
    let reversed = basis.links.reversedQuantity(ofRow: row)
    let exported = basis.links.reversedQuantity(ofRow: row, in: basis.ledger) {
      basis.ledger.entryNumbers.posting(of: $0) == nil
    }
    self.entry = entry
    name = basis.ledger.name(of: .item(entry.entryNo))
    self.reversed = reversed
    kind = basis.links.kind(ofRow: row)
    used = entry.remainingQuantity.map {
      QuantityTotal(entry.quantity) - exported - QuantityTotal($0)
    }
    self.queued = queued[entry.entryNo] ?? .zero
  }

  /// What can still be reversed: R9, whatever the as-of date (S1).
  var remaining: QuantityTotal {
    QuantityTotal(entry.quantity) - reversed - (used ?? .zero) - queued
  }
}
