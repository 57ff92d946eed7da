package import ProductionLedger

/// What the rules are applied with: the limits of the site and the options of the run.
package struct PostingRules: Hashable, Sendable {
  /// The date of which figures are told, or nil for all rows (S1).
  package var asOf: PostingDate?
  /// Whether one rejected line rejects the whole queue (S8).
  package var isStrict = false
  /// Whether the queue is applied; without it all figures are of posted entries alone.
  package var appliesQueue = true
  /// The first date that may be posted, or nil for no limit (R35).
  package var allowPostingFrom: PostingDate?
  /// The last date that may be posted, or nil for no limit (R35).
  package var allowPostingTo: PostingDate?
  /// The end of the last closed inventory period, or nil for none (R35).
  package var closedTo: PostingDate?
  /// The earliest allowed valuation date, or nil for none (R35).
  package var earliestValuationDate: PostingDate?
  /// More days than this between original and reversal are a long delay (A15).
  package var delayDays = 30
  /// A reversal rate above this many percent is high (A17).
  package var reversalRatePercent = Quantity(units: 20 * Quantity.unitsPerWhole)

  /// Creates rules without limits.
  package init() {}
}
