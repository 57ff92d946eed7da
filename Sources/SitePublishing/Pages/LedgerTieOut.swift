import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

/// Whether every posted row of the ledger is on exactly one order's page or counted as outside.
///
/// - Source: pages.md 1.7: rows read = rows shown + rows listed as outside.
struct LedgerTieOut {
  /// The rows of no production order, item entries.
  private(set) var itemsOfNoOrder = ControlTotals.Rows.none
  /// The rows of no production order, capacity entries, with their output.
  private(set) var capacitiesOfNoOrder = ControlTotals.Rows.none
  /// What does not tie out; empty for a sound site.
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds up the columns as they were read and compares the sums with those of all orders.
  ///
  /// - Complexity: O(*n*) in the rows.
  init(_ site: AuditSite) {
    let ledger = site.posted.ledger
    let items = ledger.itemLedgerEntries
    let capacities = ledger.capacityLedgerEntries
    var isOfAnOrder = Array(repeating: false, count: items.count)
    var hasOrder = Array(repeating: false, count: capacities.count)
    for position in 0..<ledger.orders.count {
      for row in ledger.orders.itemLedgerEntryRows(position) { isOfAnOrder[Int(row)] = true }
      for row in ledger.orders.capacityLedgerEntryRows(position) { hasOrder[Int(row)] = true }
    }
    var itemSum = QuantityTotal.zero
    for row in 0..<items.count {
      let quantity = items[row].quantity
      itemSum += quantity
      if !isOfAnOrder[row] { itemsOfNoOrder.add(quantity) }
    }
    for row in 0..<capacities.count where !hasOrder[row] {
      capacitiesOfNoOrder.add(capacities[row].outputQuantity)
    }
    let totals = site.overview.totals
    check(items.count, totals.itemRowsRead + itemsOfNoOrder.count, "item ledger entries")
    check(
      capacities.count, totals.capacityRowsRead + capacitiesOfNoOrder.count,
      "capacity ledger entries")
    let shown =
      totals.itemsShown.quantity + totals.itemsOutside.quantity + itemsOfNoOrder.quantity
    if shown != itemSum {
      diagnostics.append(.doesNotTieOut("the ledger", "quantity", sum: itemSum, total: shown))
    }
  }

  private mutating func check(_ read: Int, _ told: Int, _ what: String) {
    guard read != told else { return }
    diagnostics.append(
      Diagnostic(
        .error, .pTieOut, at: nil,
        "\(read) \(what) were read, but \(told) are shown or outside; nothing was published"))
  }
}
