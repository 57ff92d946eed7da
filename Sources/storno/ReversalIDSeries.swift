import OutputReversal
import ProductionLedger
import SitePublishing

/// Ids of reversals: 16 hexadecimal digits that no posted entry and no queue line has.
///
/// They follow from the line, so that the same command on the same files writes the same bytes.
/// - Source: reliability.md section 3.
struct ReversalIDSeries {
  private var used: Set<String> = []

  /// Takes note of the ids that a ledger and its queue have.
  init(_ ledger: Ledger) {
    let tables = [ledger.itemLedgerEntries.table, ledger.capacityLedgerEntries.table]
    for symbol in tables.flatMap({ $0.symbols(.reversalID) }) + ledger.queue.map(\.reversalID)
    where !symbol.isEmpty {
      used.insert(ledger.symbols.text(symbol))
    }
  }

  /// Returns the next id of a line.
  mutating func next(for draft: ReversalDraft) -> String {
    var content: [UInt8] = []
    for (column, text) in draft.told {
      content.append(counted: Array(column.caption.utf8)[...])
      content.append(counted: Array(text.utf8)[...])
    }
    var occurrence: UInt64 = 1
    while true {
      var bytes = content
      bytes.append(word: occurrence)
      let digits = ContentDigest(of: bytes).hexadecimal.prefix(16)
      let id = String(decoding: digits, as: UTF8.self)
      if used.insert(id).inserted { return id }
      occurrence += 1
    }
  }
}
