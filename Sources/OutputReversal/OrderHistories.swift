import ProductionLedger

/// Makes the histories of orders from what was posted.
struct OrderHistories: Sendable {
  let ledger: Ledger
  let links: EntryLinks
  /// The date of which figures are told, or nil for all rows (S1).
  let asOf: PostingDate?
  let attribution: EntryAttribution
  /// Whether the measures of some capacity rows are unknown.
  private let lacksMeasures: Bool

  init(ledger: Ledger, links: EntryLinks, asOf: PostingDate?) {
    self.ledger = ledger
    self.links = links
    self.asOf = asOf
    attribution = EntryAttribution(ledger)
    lacksMeasures = ledger.lacksMeasures
  }

  /// Returns the history of the order at a position of the index, without any queue line.
  ///
  /// An entry whose Order Line No. was not exported carries that of the order's only line, if there
  /// is but one: then its line is certain, and its operation meets its routing line.
  /// - Complexity: O(*n* log *n*) in the rows of the order.
  func posted(_ position: Int) -> OrderHistory {
    let orders = ledger.orders
    let lines = orders.productionOrderLineRows(position)
      .map { ledger.productionOrderLines[Int($0)] }
      .sorted { $0.lineNo < $1.lineNo }
    let routingLines = orders.routingLineRows(position).map { ledger.routingLines[Int($0)] }
    var history = OrderHistory(
      orderNo: orders.numbers[position], order: productionOrder(position), lines: lines,
      routingLines: routingLines, operations: [],
      itemEntries: orders.itemLedgerEntryRows(position).map { itemEntry(row: Int($0)) },
      capacityEntries: orders.capacityLedgerEntryRows(position)
        .map { capacityEntry(row: Int($0)) },
      timeline: [], reversalsByOtherOrders: [], targetsInOtherOrders: [], decisions: [])
    history.fillOnlyLine()
    history.capacityEntries.mergeTwins()
    history.arrangeEntries()
    pairCapacityEntries(of: &history)
    history.operations = history.arrangedOperations(ledger.symbols)
    addEntriesOfOtherOrders(to: &history, orders.itemLedgerEntryRows(position))
    return history
  }

  /// Whether an entry of a date counts in figures (S1).
  func isCounted(_ date: PostingDate) -> Bool {
    if let asOf { date <= asOf } else { true }
  }

  /// Returns the order of that number; of several the released one, as it alone can be posted to.
  private func productionOrder(_ position: Int) -> ProductionOrder? {
    let rows = ledger.orders.productionOrderRows(position)
    guard rows.count > 1 else { return rows.first.map { ledger.productionOrders[Int($0)] } }
    let orders = rows.map { ledger.productionOrders[Int($0)] }
    return orders.first { $0.status == .released } ?? orders.first
  }

  private func capacityEntry(row: Int) -> HistoricCapacityEntry {
    let entry = ledger.capacityLedgerEntries[row]
    let measures = Measures(entry)
    return HistoricCapacityEntry(
      reference: .capacity(entry.entryNo), state: .posted, entry: entry, kind: measures.kind,
      counted: measures, unknown: lacksMeasures ? ledger.unknownMeasures(at: entry.place) : [],
      isCounted: isCounted(entry.postingDate),
      posting: attribution.posting(of: entry))
  }

  private func itemEntry(row: Int) -> HistoricItemEntry {
    let entry = ledger.itemLedgerEntries[row]
    var historic = HistoricItemEntry(
      reference: .item(entry.entryNo), state: .posted, entry: entry, kind: links.kind(ofRow: row),
      isCounted: isCounted(entry.postingDate), posting: attribution.posting(of: entry))
    switch historic.kind {
    case .original:
      fillRemaining(of: &historic, row: row)
    case .reversal, .crossLink, .brokenLink:
      historic.reverses = links.target(ofRow: row).map(EntryReference.item)
      historic.link = historic.reverses == nil ? nil : .appliesTo
    case .unexplained, .zero, .foreign:
      break
    }
    return historic
  }

  /// Fills in what was reversed, used elsewhere and remains on the as-of date: R9 and S1.
  ///
  /// `reversedBy` names reversals up to the as-of date only: later ones are on no page.
  private func fillRemaining(of historic: inout HistoricItemEntry, row: Int) {
    let entry = historic.entry
    var all = QuantityTotal.zero
    var exported = QuantityTotal.zero
    var counted = QuantityTotal.zero
    for reversalRow in links.reversalRows(ofRow: row) {
      let reversal = ledger.itemLedgerEntries[Int(reversalRow)]
      all.units -= Int128(reversal.quantity.units)
      if ledger.entryNumbers.posting(of: reversal.entryNo) == nil {
        exported.units -= Int128(reversal.quantity.units)
      }
      guard isCounted(reversal.postingDate) else { continue }
      counted.units -= Int128(reversal.quantity.units)
      historic.reversedBy.append(.item(reversal.entryNo))
    }
    historic.reversedBy.sortByNumber()
    // The ERP, whose Remaining Quantity it is, does not know of what storno posted.
    let used = entry.remainingQuantity.map {
      QuantityTotal(entry.quantity) - exported - QuantityTotal($0)
    }
    historic.usedElsewhere = used?.quantity
    historic.reversedPosted = all
    let remaining = QuantityTotal(entry.quantity) - counted - (used ?? .zero)
    historic.remaining = remaining.quantity
    historic.remainingPosted = remaining.quantity
  }

  /// Lists the few entries of other orders that cross links tie to this one, by entry number.
  private func addEntriesOfOtherOrders(
    to history: inout OrderHistory, _ rows: ArraySlice<Int32>
  ) {
    for row in rows.map(Int.init) {
      for reversalRow in links.reversalRows(ofRow: row) {
        let reversal = ledger.itemLedgerEntries[Int(reversalRow)]
        guard reversal.orderNo != history.orderNo else { continue }
        let original = ledger.itemLedgerEntries[row].entryNo
        history.reversalsByOtherOrders.append(.init(entry: reversal, tiedTo: original))
      }
      guard links.kind(ofRow: row) == .crossLink,
        let targetRow = links.target(ofRow: row).flatMap(links.row)
      else { continue }
      var target = ledger.itemLedgerEntries[targetRow]
      guard target.orderNo != history.orderNo else { continue }
      target.userID = attribution.posting(of: target).userID
      let reversal = ledger.itemLedgerEntries[row].entryNo
      history.targetsInOtherOrders.append(.init(entry: target, tiedTo: reversal))
    }
    history.reversalsByOtherOrders.sort(by: OrderHistory.ForeignEntry.isBefore)
    history.targetsInOtherOrders.sort(by: OrderHistory.ForeignEntry.isBefore)
  }
}

extension OrderHistory.ForeignEntry {
  /// Orders by the entry's number, then by that of the entry it is tied to.
  fileprivate static func isBefore(_ left: Self, _ right: Self) -> Bool {
    (left.entry.entryNo, left.tiedTo) < (right.entry.entryNo, right.tiedTo)
  }
}

extension [EntryReference] {
  /// Sorts references of one ledger by their entry numbers.
  fileprivate mutating func sortByNumber() {
    guard count > 1 else { return }
    sort { left, right in
      guard case .item(let a) = left, case .item(let b) = right else { return false }
      return a < b
    }
  }
}
