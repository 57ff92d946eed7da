import ProductionLedger

extension PostedLedger {
  /// Appends all of the ledger that the history of an order depends on.
  ///
  /// What all histories depend on, `appendSharedDependencies` tells. A history in which rows of
  /// other orders or queue lines have a part has no such list.
  ///
  /// - Parameters:
  ///   - position: the position of the order in `ledger.orders`.
  ///   - bytes: what is appended to; left in any state when the result is false.
  /// - Returns: whether equal bytes are a promise of an equal history.
  /// - Complexity: O(*n*) in the rows of the order.
  package func appendDependencies(of position: Int, to bytes: inout [UInt8]) -> Bool {
    guard decisionsByOrder[position] == nil else { return false }
    let orders = ledger.orders
    let items = orders.itemLedgerEntryRows(position)
    let capacities = orders.capacityLedgerEntryRows(position)
    guard items.allSatisfy({ isTiedWithin(items, row: Int($0)) }) else {
      return false
    }
    bytes.append(counted: ledger.symbols[orders.numbers[position]])
    let tables: [(LedgerTable, TableKind, ArraySlice<Int32>)] = [
      (ledger.itemLedgerEntries.table, .itemLedgerEntries, items),
      (ledger.capacityLedgerEntries.table, .capacityLedgerEntries, capacities),
      (ledger.productionOrders.table, .productionOrders, orders.productionOrderRows(position)),
      (
        ledger.productionOrderLines.table, .productionOrderLines,
        orders.productionOrderLineRows(position)
      ),
      (ledger.routingLines.table, .routingLines, orders.routingLineRows(position)),
    ]
    for (table, kind, rows) in tables {
      table.append(rows, of: kind, ledger.symbols, ledger.entryNumbers, to: &bytes)
    }
    for row in items.map(Int.init) {
      appendLink(ofRow: row, to: &bytes)
      append(histories.attribution.posting(of: ledger.itemLedgerEntries[row]), to: &bytes)
    }
    for row in capacities.map(Int.init) {
      append(histories.attribution.posting(of: ledger.capacityLedgerEntries[row]), to: &bytes)
    }
    return true
  }

  /// Appends what no order has of its own: which tables and columns there are at all.
  package func appendSharedDependencies(to bytes: inout [UInt8]) {
    for kind in TableKind.allCases {
      let columns = ledger.sources.filter { $0.kind == kind }
        .reduce(into: Set<Column>()) { $0.formUnion($1.columns) }
      bytes.append(number: ledger.holds(kind) ? 1 : 0)
      bytes.append(number: Int64(columns.count))
      for name in columns.map(\.rawValue).sorted() { bytes.append(counted: Array(name.utf8)[...]) }
    }
    bytes.append(number: ledger.lacksMeasures ? 1 : 0)
  }

  /// Whether an item entry is tied to rows of its own order alone, which are `rows`.
  ///
  /// A link that leads nowhere depends on all rows: any may be the one that it names.
  private func isTiedWithin(_ rows: ArraySlice<Int32>, row: Int) -> Bool {
    switch links.kind(ofRow: row) {
    case .crossLink, .brokenLink:
      return false
    case .reversal:
      let target = links.target(ofRow: row).flatMap(links.row)
      return target.map { rows.holdsAscending(Int32($0)) } ?? false
    case .original:
      return links.reversalRows(ofRow: row).allSatisfy(rows.holdsAscending)
    case .unexplained, .zero, .foreign:
      return true
    }
  }

  private func appendLink(ofRow row: Int, to bytes: inout [UInt8]) {
    let kind = ItemEntryKind.allCases.firstIndex(of: links.kind(ofRow: row)) ?? 0
    bytes.append(number: Int64(kind))
    let target = links.target(ofRow: row)
    let text = target.flatMap { ledger.entryNumbers.symbol(of: $0, in: .itemEntries) }
    bytes.append(number: text == nil ? Int64(target?.number ?? -1) : -2)
    bytes.append(counted: ledger.symbols[text ?? .empty])
  }

  private func append(_ posting: EntryAttribution.Posting, to bytes: inout [UInt8]) {
    for symbol in [
      posting.userID, posting.reasonCode, posting.sourceCode, posting.creationTime,
    ] {
      bytes.append(counted: ledger.symbols[symbol])
    }
    bytes.append(number: Int64(posting.creationDate?.digits ?? 0))
    bytes.append(number: posting.isReasonExported ? 1 : 0)
  }
}

extension ArraySlice<Int32> {
  /// Whether a number is among those here, which ascend.
  ///
  /// - Complexity: O(log *n*).
  fileprivate func holdsAscending(_ number: Int32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}
