package import ProductionLedger

/// What reversal rates are grouped by; each row counts for its own value, so groups add up to all.
///
/// - Source: domain.md 6.5, number 8.
package enum RateGroup: Hashable, Sendable {
  /// An item: item entries.
  case item(Symbol)
  /// An operation number: the output of capacity entries.
  case operation(Symbol)
  /// A work center: the output of capacity entries.
  case workCenter(Symbol)
  /// A user as the options name users: item entries.
  case user(Symbol)
  /// A month as year × 100 + month: item entries.
  case month(Int32)
}
