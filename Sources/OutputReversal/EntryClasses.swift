/// Whether an entry stands in the ledger or only follows from the queue.
package enum EntryState: String, Hashable, Sendable {
  case posted, queued
}

/// What an item ledger entry is, by its sign first.
///
/// - Source: domain.md R3 and R5.
package enum ItemEntryKind: String, Hashable, Sendable, CaseIterable {
  /// Output above zero, also when it carries an Applies-to Entry.
  case original
  /// Output below zero with a valid Applies-to Entry.
  case reversal
  /// Output below zero without Applies-to Entry.
  case unexplained
  /// Output below zero whose target is missing or is not a positive Output entry.
  case brokenLink = "broken-link"
  /// A reversal whose target has another order, line, item, variant, location or lot.
  case crossLink = "cross-link"
  /// Output of zero.
  case zero
  /// Any entry type but Output.
  case foreign
}

/// What a capacity ledger entry is, by its signs.
///
/// - Source: domain.md R4.
package enum CapacityEntryKind: String, Hashable, Sendable, CaseIterable {
  case positive, negative, mixed, zero
}

/// How it is known which entry another one reverses.
///
/// - Source: domain.md R50 and R51, contract.md section 4.
package enum LinkMethod: String, Hashable, Sendable, CaseIterable {
  /// The item entry's Applies-to Entry, or an item application entry.
  case appliesTo = "applies-to"
  /// The capacity entries' Reversed fields.
  case reversedEntry = "reversed-entry"
  /// The registers of the item reversal and of its original: inferred.
  case register
  /// Field-by-field exact negation: inferred.
  case exactNegation = "exact-negation"

  /// Whether the link follows from other facts rather than standing in the ledger.
  package var isInferred: Bool { self == .register || self == .exactNegation }
}
