package import ProductionLedger

/// How pages, JSON and messages name an entry.
///
/// - Source: contract.md section 4, `ref`.
package enum EntryReference: Hashable, Sendable {
  /// An item ledger entry, `I-1`; of a reversal posted to the native ledger `P-1`.
  case item(EntryNo)
  /// A capacity ledger entry, `C-1`; of a posted reversal `P-1.C`, or `P-1` if it has no item row.
  case capacity(EntryNo)
  /// A queue line, and the item row it yields, or its capacity row where it yields no other: `Q-1`.
  case queue(Int)
  /// The capacity row of a queue line that yields an item row too, `Q-1.C`.
  case queueCapacity(Int)

  /// The reference as it is written and as its anchor is called.
  ///
  /// Of ASCII letters, digits and `.=_-`, in a ledger whose entries are numbered like that.
  /// - Complexity: O(*n*) in its length.
  /// - Source: contract.md section 4, inputs.md section 3.
  package func text(_ numbers: EntryNumbers, _ symbols: SymbolTable) -> String {
    switch self {
    case .item(let no), .capacity(let no):
      if let posting = numbers.posting(of: no) {
        return "P-\(posting.number)\(posting.isBeside ? ".C" : "")"
      }
    case .queue, .queueCapacity: break
    }
    return switch self {
    case .item(let no): "I-\(numbers.escapedText(of: no, in: .itemEntries, symbols))"
    case .capacity(let no): "C-\(numbers.escapedText(of: no, in: .capacityEntries, symbols))"
    case .queue(let number): "Q-\(number)"
    case .queueCapacity(let number): "Q-\(number).C"
    }
  }
}

extension Ledger {
  /// How pages, JSON and messages name an entry of this ledger.
  package func name(of reference: EntryReference) -> String {
    reference.text(entryNumbers, symbols)
  }
}
