import ProductionLedger

/// The posted entries that carry a Reversal Id, as those of a native ledger do.
///
/// - Source: R45, reliability.md section 3.
struct ReversalIDs: Sendable {
  private var entries: [Symbol: [EntryReference]] = [:]

  /// Reads the column of both ledgers where there is one and a queue that may ask for it.
  ///
  /// - Complexity: O(*n*) in the rows.
  init(_ ledger: Ledger) {
    guard ledger.queue.contains(where: { !$0.idOfPosting.isEmpty }) else { return }
    add(ledger.itemLedgerEntries.table, EntryReference.item)
    add(ledger.capacityLedgerEntries.table, EntryReference.capacity)
  }

  /// The entries of a Reversal Id, item entries first; none for a blank one.
  func entries(of reversalID: Symbol) -> [EntryReference] {
    reversalID.isEmpty ? [] : entries[reversalID] ?? []
  }

  private mutating func add(_ table: LedgerTable, _ reference: (EntryNo) -> EntryReference) {
    let numbers = table.numbers(.entryNo)
    for (row, id) in table.symbols(.reversalID).enumerated() where !id.isEmpty {
      entries[id, default: []].append(reference(EntryNo(numbers[row])))
    }
  }
}

extension OutputJournalLine {
  /// The id by which entries of the ledger are known to be this line's, or empty.
  var idOfPosting: Symbol { postingID.isEmpty ? reversalID : postingID }
}
