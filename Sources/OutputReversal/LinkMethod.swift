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
