package import ProductionLedger

/// The net of the order after one Output entry, as the step line draws it.
///
/// - Source: pages.md 1.
package struct ChartPoint: Hashable, Sendable {
  /// The accounting date.
  package var date: PostingDate
  /// The net of the order after the entry.
  package var net: QuantityTotal
  /// Whether the entry takes back.
  package var isReversal: Bool
  /// Whether the entry is queued.
  package var isQueued: Bool
}
