import ProductionLedger

/// How many base units each unit of measure has that queue lines name, by item.
///
/// - Source: S2: any unit with a Qty. per Unit of Measure on a row of the same item.
struct UnitFactors: Sendable {
  private struct ItemUnit: Hashable, Sendable {
    var itemNo: Symbol
    var code: Symbol
  }

  private var factors: [ItemUnit: Quantity] = [:]
  private var disputed: Set<ItemUnit> = []

  /// Reads the units of entries and order lines.
  ///
  /// - Complexity: O(*n*) in the rows, and nothing where no queue line names a unit.
  init(_ ledger: Ledger) {
    var isNamed = Array(repeating: false, count: ledger.symbols.count)
    for line in ledger.queue { isNamed[Int(line.unitOfMeasureCode.number)] = true }
    isNamed[0] = false
    guard isNamed.contains(true) else { return }
    let tables = [
      ledger.itemLedgerEntries.table, ledger.capacityLedgerEntries.table,
      ledger.productionOrderLines.table,
    ]
    for table in tables {
      let items = table.symbols(.itemNo)
      let codes = table.symbols(.unitOfMeasureCode)
      let quantities = table.quantities(.qtyPerUnitOfMeasure)
      guard !items.isEmpty, !quantities.isEmpty else { continue }
      for row in codes.indices where isNamed[Int(codes[row].number)] && quantities[row] > 0 {
        add(
          ItemUnit(itemNo: items[row], code: codes[row]), Quantity(units: quantities[row]))
      }
    }
  }

  /// The factor of an item's unit, or nil when no row tells it or rows tell different ones.
  func factor(of code: Symbol, item: Symbol) -> Quantity? {
    let unit = ItemUnit(itemNo: item, code: code)
    return disputed.contains(unit) ? nil : factors[unit]
  }

  private mutating func add(_ unit: ItemUnit, _ factor: Quantity) {
    if let known = factors[unit], known != factor { disputed.insert(unit) }
    factors[unit] = factor
  }
}
