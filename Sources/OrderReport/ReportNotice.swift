package import ProductionLedger

/// Something a reader of an order's figures should know that is no finding of its own.
package enum ReportNotice: Hashable, Sendable {
  /// The order has consumption; no reversal of output returns components (R44).
  case componentsNotReturned(consumptionEntries: Int)
  /// Twin stop rows of an operation are counted once (R11).
  case twinsMerged(operationNo: Symbol, pairs: Int)
  /// Rows of an operation look like twins; without their Quantity its totals may be doubled (R11).
  case twinsUndecided(operationNo: Symbol, pairs: Int)
}
