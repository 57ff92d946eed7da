package import ProductionLedger

/// The facts of the one sentence that tells an order.
///
/// "100 posted, 100 reversed, 90 posted again, net 90 of 100; 1 correction by MEG on 2026-01-26."
/// Sums over the order, posted rows only but for the last two figures.
/// - Source: pages.md 1.1.
package struct OrderSynopsis: Hashable, Sendable {
  /// The output less what was posted again.
  package var posted: QuantityTotal
  /// What was reversed.
  package var reversed: QuantityTotal
  /// What was taken back without a link.
  package var unexplained: QuantityTotal
  /// Of the output after the first reversal, as much as had been taken back before.
  package var postedAgain: QuantityTotal
  /// What is left.
  package var net: QuantityTotal
  /// What is left after the queue.
  package var netAfterQueue: QuantityTotal
  /// The ordered quantity of all lines, or nil when not known for each.
  package var ordered: QuantityTotal?
  /// How many posted corrections there are.
  package var correctionCount: Int
  /// The single correction, or nil when there is none or more than one.
  package var soleCorrection: Correction?
  /// How many accepted queue lines are in the figures.
  package var queuedCount: Int
  /// How many queue lines that name the order were rejected.
  package var rejectedCount: Int
}
