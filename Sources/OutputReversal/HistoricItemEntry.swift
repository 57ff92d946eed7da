package import ProductionLedger

/// An item entry of an order's history: posted, or yielded by an accepted queue line.
package struct HistoricItemEntry: Hashable, Sendable {
  /// How it is named.
  package var reference: EntryReference
  /// Whether it stands in the ledger.
  package var state: EntryState
  /// The row; that of a queued entry carries the queue line's values in the base unit.
  package var entry: ItemLedgerEntry
  /// What it is.
  package var kind: ItemEntryKind
  /// Whether it is dated on or before the as-of date, and so counts in figures and is listed (S1).
  package var isCounted: Bool
  /// The original it reverses, or nil; a broken link names what it points at.
  package var reverses: EntryReference?
  /// How that is known, or nil.
  package var link: LinkMethod?
  /// The entries that reverse this original, posted ones first, each by number.
  package var reversedBy: [EntryReference]
  /// Of an original: what can still be reversed after posted and accepted queue lines, else nil.
  package var remaining: Quantity?
  /// Of an original: what the posted rows alone leave, before the queue, else nil.
  package var remainingPosted: Quantity?
  /// Of an original: what went into sales, consumption or transfers, else nil (R9, S1).
  package var usedElsewhere: Quantity?
  /// Of an original: the sum of all its posted reversals in the ledger, as a positive quantity.
  package var reversedPosted: QuantityTotal
  /// Who posted it, when and why.
  package var posting: EntryAttribution.Posting

  /// Creates an entry of the history; what is not given is unknown or empty.
  package init(
    reference: EntryReference, state: EntryState, entry: ItemLedgerEntry, kind: ItemEntryKind,
    isCounted: Bool = true, reverses: EntryReference? = nil, link: LinkMethod? = nil,
    reversedBy: [EntryReference] = [], remaining: Quantity? = nil,
    remainingPosted: Quantity? = nil, usedElsewhere: Quantity? = nil,
    reversedPosted: QuantityTotal = .zero, posting: EntryAttribution.Posting
  ) {
    self.reference = reference
    self.state = state
    self.entry = entry
    self.kind = kind
    self.isCounted = isCounted
    self.reverses = reverses
    self.link = link
    self.reversedBy = reversedBy
    self.remaining = remaining
    self.remainingPosted = remainingPosted
    self.usedElsewhere = usedElsewhere
    self.reversedPosted = reversedPosted
    self.posting = posting
  }
}
