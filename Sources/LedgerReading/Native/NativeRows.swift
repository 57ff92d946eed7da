import ProductionLedger

/// What reading native ledgers notes on the way.
struct NativeRows: Sendable {
  /// Whether a native ledger was read.
  var isRead = false
  /// The sources that are of native ledgers.
  var sources: Set<UInt16> = []
  /// The posting of each record of sources that storno posted.
  var postings: [UInt16: [Int]] = [:]
  /// The rows of postings that imported rows replace.
  var replaced: Set<NativeLayout.PostedRow> = []
  /// On which line an entry stood first, where a later line repeats it.
  var arrivals: [RowPlace: UInt32] = [:]
  /// How far the ledgers reach.
  var extent = NativeExtent()
}
