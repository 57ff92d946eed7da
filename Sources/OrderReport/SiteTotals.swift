import OutputReversal
package import ProductionLedger

/// What an index states of all orders, or of a part of them; mergeable in any order.
///
/// - Source: pages.md 1.7 and section 2.
package struct SiteTotals: Hashable, Sendable {
  /// How many orders there are.
  package private(set) var orders = 0
  /// How many of them have a posted correction.
  package private(set) var ordersWithCorrections = 0
  /// How many of them have a finding that stands.
  package private(set) var ordersWithFindings = 0
  /// How many of them have an accepted queue line in their figures.
  package private(set) var ordersQueued = 0
  /// How many posted corrections there are.
  package private(set) var corrections = 0
  /// The posted figures of all orders together.
  package private(set) var figures = OutputFigures.zero
  /// How much and how often output was reversed.
  package private(set) var rates = ReversalRates.zero
  /// Rows and sums by kind.
  package private(set) var control = ControlTotals.zero

  /// No orders.
  package static let zero = SiteTotals()

  /// Creates totals of no orders.
  package init() {}

  /// Adds an order.
  ///
  /// - Complexity: O(*n*) in its lines and findings.
  package mutating func add(_ report: OrderReport) {
    orders += 1
    if report.synopsis.correctionCount > 0 { ordersWithCorrections += 1 }
    if report.findings.contains(where: { $0.suppression == nil }) { ordersWithFindings += 1 }
    if report.synopsis.queuedCount > 0 { ordersQueued += 1 }
    corrections += report.synopsis.correctionCount
    figures += report.figures(afterQueue: false)
    rates += report.rates
    control += report.totals
  }

  /// Adds the rows of a ledger that belong to no order, as outside.
  ///
  /// - Complexity: O(*n*) in the rows of the ledger.
  package mutating func addRowsOutsideOrders(_ ledger: Ledger) {
    var outside = ControlTotals.zero
    for row in 0..<ledger.itemLedgerEntries.count {
      let entry = ledger.itemLedgerEntries[row]
      if entry.isOutsideOrders { outside.addOutside(item: entry.quantity) }
    }
    for row in 0..<ledger.capacityLedgerEntries.count {
      let entry = ledger.capacityLedgerEntries[row]
      if entry.isOutsideOrders { outside.addOutside(capacity: entry.outputQuantity) }
    }
    control += outside
  }

  /// Whether every row that was read is shown by an order or listed as outside, with its quantity.
  ///
  /// - Complexity: O(*n*) in the item rows of the ledger.
  package func tiesOut(with ledger: Ledger) -> Bool {
    let read = ledger.itemLedgerEntries.table.quantities(.quantity)
      .reduce(into: QuantityTotal.zero) { $0 += Quantity(units: $1) }
    return control.itemRowsRead == ledger.itemLedgerEntries.count
      && control.capacityRowsRead == ledger.capacityLedgerEntries.count
      && control.itemsShown.quantity + control.itemsOutside.quantity == read
  }

  /// Adds the orders of another part; the order of merging does not matter.
  package static func += (left: inout SiteTotals, right: SiteTotals) {
    left.orders += right.orders
    left.ordersWithCorrections += right.ordersWithCorrections
    left.ordersWithFindings += right.ordersWithFindings
    left.ordersQueued += right.ordersQueued
    left.corrections += right.corrections
    left.figures += right.figures
    left.rates += right.rates
    left.control += right.control
  }
}

extension ItemLedgerEntry {
  /// Whether it names no production order.
  fileprivate var isOutsideOrders: Bool { orderNo.isEmpty || orderType != .production }
}

extension CapacityLedgerEntry {
  /// Whether it names no production order.
  fileprivate var isOutsideOrders: Bool { orderNo.isEmpty || orderType != .production }
}
