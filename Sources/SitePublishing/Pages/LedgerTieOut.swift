import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

/// Whether every posted row of the ledger is on exactly one order's page or counted as outside.
///
/// - Source: pages.md 1.7: rows read = rows shown + rows listed as outside.
struct LedgerTieOut: Sendable {
  /// The rows of no production order, item entries.
  private(set) var itemsOfNoOrder = ControlTotals.Rows.none
  /// The rows of no production order, capacity entries, with their output.
  private(set) var capacitiesOfNoOrder = ControlTotals.Rows.none
  /// What does not tie out in an order or in all of them; empty for a sound site.
  private(set) var diagnostics: [Diagnostic]

  /// Adds up the columns as they were read and compares the sums with those of all orders.
  ///
  /// - Complexity: O(*n*) in the rows.
  init(_ ledger: Ledger, _ overview: SiteOverview) {
    diagnostics = overview.diagnostics
    let items = ledger.itemLedgerEntries
    let capacities = ledger.capacityLedgerEntries
    let positions = 0..<ledger.orders.count
    let ownedItems = Self.owned(
      items.count, positions.lazy.map(ledger.orders.itemLedgerEntryRows))
    let ownedCapacities = Self.owned(
      capacities.count, positions.lazy.map(ledger.orders.capacityLedgerEntryRows))
    let quantities = items.table.quantities(.quantity)
    var read = QuantityTotal.zero
    for (row, units) in quantities.enumerated() {
      read += Quantity(units: units)
      if !ownedItems[row] { itemsOfNoOrder.add(Quantity(units: units)) }
    }
    for row in 0..<capacities.count where !ownedCapacities[row] {
      capacitiesOfNoOrder.add(capacities[row].outputQuantity)
    }
    let totals = overview.totals.control
    check(items.count, totals.itemRowsRead + itemsOfNoOrder.count, "item ledger entries")
    check(
      capacities.count, totals.capacityRowsRead + capacitiesOfNoOrder.count,
      "capacity ledger entries")
    check(
      read,
      totals.itemsShown.quantity + totals.itemsOutside.quantity + itemsOfNoOrder.quantity,
      "quantity")
    let listed = overview.summaries.reduce(into: OutputFigures.zero) { $0 += $1.figures }
    check(listed.net, overview.totals.figures.net, "net of all orders")
    checkGroups(overview)
  }

  /// Whether each row belongs to an order.
  private static func owned(
    _ count: Int, _ groups: some Sequence<ArraySlice<Int32>>
  ) -> [Bool] {
    var owned = Array(repeating: false, count: count)
    for rows in groups { for row in rows { owned[Int(row)] = true } }
    return owned
  }

  private mutating func check(_ read: Int, _ told: Int, _ what: String) {
    guard read != told else { return }
    diagnostics.append(
      Diagnostic(
        .error, .pTieOut, at: nil,
        "\(read) \(what) were read, but \(told) are shown or outside; nothing was published"))
  }

  /// Notes a sum that is not the total it belongs to.
  mutating func check(_ sum: QuantityTotal, _ total: QuantityTotal, _ what: String) {
    if sum != total {
      diagnostics.append(.doesNotTieOut("the ledger", what, sum: sum, total: total))
    }
  }
}
