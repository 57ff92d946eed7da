import ProductionLedger

/// What reading native ledgers notes on the way.
struct NativeRows: Sendable {
  /// Whether a native ledger was read.
  var isRead = false
  /// The posting of each record of sources that storno posted.
  var postings: [UInt16: [Int]] = [:]
  /// The posting that a record of a source replaces.
  var replacements: [UInt16: [Int: Int]] = [:]
  /// How far the ledgers reach.
  var extent = NativeExtent()
}
