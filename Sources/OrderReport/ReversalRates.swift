package import ProductionLedger

/// How often and how much output was reversed; sums of posted rows that can be merged in any order.
///
/// - Source: domain.md 6.6, rates.
package struct ReversalRates: Hashable, Sendable {
  /// The sum of originals.
  package var original = QuantityTotal.zero
  /// The sum of reversals, as a positive total.
  package var reversed = QuantityTotal.zero
  /// How many originals there are.
  package var originalRows = 0
  /// How many reversals there are.
  package var reversalRows = 0
  /// How many originals have at least one posted reversal.
  package var touchedOriginals = 0

  /// Nothing posted.
  package static let zero = ReversalRates()

  /// Creates rates of no rows.
  package init() {}

  /// Reversed quantity in original quantity; nil, "n/a", when the original is 0.
  package var quantityRate: Percentage? { Percentage(of: reversed, in: original) }
  /// Reversal rows in original rows; nil, "n/a", without originals.
  package var countRate: Percentage? { Percentage(of: reversalRows, in: originalRows) }
  /// Originals with a reversal in all originals; nil, "n/a", without originals.
  package var touchedRate: Percentage? { Percentage(of: touchedOriginals, in: originalRows) }

  /// Adds the rows of another set; the order of merging does not matter.
  package static func += (left: inout ReversalRates, right: ReversalRates) {
    left.original += right.original
    left.reversed += right.reversed
    left.originalRows += right.originalRows
    left.reversalRows += right.reversalRows
    left.touchedOriginals += right.touchedOriginals
  }
}
