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
