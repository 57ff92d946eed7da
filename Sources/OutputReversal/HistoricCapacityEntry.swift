package import ProductionLedger

/// A capacity entry of an order's history: posted, or yielded by an accepted queue line.
package struct HistoricCapacityEntry: Hashable, Sendable {
  /// What R11 found about stop-time twins.
  package enum Twin: Hashable, Sendable {
    /// No twin.
    case none
    /// The first of a pair: contributes stop time only.
    case stopRow
    /// The second of a pair: contributes everything but stop time.
    case remainder
    /// Looks like one of a pair, but the Quantity that would decide it was not exported.
    case undecided
  }

  /// How it is named.
  package var reference: EntryReference
  /// Whether it stands in the ledger.
  package var state: EntryState
  /// The row as posted; that of a queued entry carries the queue line's values in base units.
  package var entry: CapacityLedgerEntry
  /// What it is, by the signs of its counted measures.
  package var kind: CapacityEntryKind
  /// What it contributes to the operation's figures, twins merged (R11).
  package var counted: Measures
  /// The measures that its file does not tell; zero in `counted`, but that is not known.
  package var unknown: MeasureSet
  /// Whether it is one of a pair of twin stop rows.
  package var twin: Twin
  /// Whether it is dated on or before the as-of date, and so counts in figures and is listed (S1).
  package var isCounted: Bool
  /// The capacity entry it reverses, or nil.
  package var reverses: EntryReference?
  /// How that is known, or nil.
  package var link: LinkMethod?
  /// The capacity entry that reverses it, as a list of at most one.
  package var reversedBy: [EntryReference]
  /// Who posted it, when and why.
  package var posting: EntryAttribution.Posting

  /// Creates an entry of the history; what is not given is unknown or empty.
  package init(
    reference: EntryReference, state: EntryState, entry: CapacityLedgerEntry,
    kind: CapacityEntryKind, counted: Measures, unknown: MeasureSet = [], twin: Twin = .none,
    isCounted: Bool = true,
    reverses: EntryReference? = nil, link: LinkMethod? = nil, reversedBy: [EntryReference] = [],
    posting: EntryAttribution.Posting
  ) {
    self.reference = reference
    self.state = state
    self.entry = entry
    self.kind = kind
    self.counted = counted
    self.unknown = unknown
    self.twin = twin
    self.isCounted = isCounted
    self.reverses = reverses
    self.link = link
    self.reversedBy = reversedBy
    self.posting = posting
  }
}
