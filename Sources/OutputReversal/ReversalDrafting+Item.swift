import ProductionLedger

extension ReversalDrafting {
  /// Returns the line that takes back output of an item ledger entry, with its share of the times
  /// of the capacity entry that was posted together with it.
  func itemDraft(
    of name: String, _ number: EntryNo?
  ) throws(ReversalRefusal) -> ReversalDraft {
    let (history, item) = try original(name, number)
    let quantity = try quantity(
      of: name, posted: item.entry.quantity, left: item.remaining ?? item.entry.quantity)
    let entry = item.entry
    let capacity = history.capacityEntry(ofItemEntry: entry.entryNo)?.entry
    let operation = history.operations.first {
      $0.isLast && ($0.orderLineNo == entry.orderLineNo || $0.orderLineNo == nil)
    }
    var measures =
      capacity.map { Measures($0).share(quantity, of: entry.quantity) } ?? Measures()
    if let operation { measures.limit(to: history.left(of: operation)) }
    measures.output = quantity
    var draft = line(
      ofOrder: entry.orderNo, line: entry.orderLineNo, item: entry.itemNo,
      variant: entry.variantCode)
    draft[.operationNo] = text(operation?.operationNo ?? .empty)
    draft[.locationCode] = text(entry.locationCode)
    if let capacity { fillCenter(of: capacity, in: &draft) }
    let orderLine = history.lines.first { $0.lineNo == entry.orderLineNo }
    let units: [(code: Symbol, factor: Quantity?)] = [
      (orderLine?.unitOfMeasureCode ?? .empty, orderLine?.qtyPerUnitOfMeasure),
      (entry.unitOfMeasureCode, entry.qtyPerUnitOfMeasure),
    ]
    try fill(measures, in: units, &draft)
    draft[.appliesToEntry] = ledger.entryNumbers.text(
      of: entry.entryNo, in: .itemEntries, ledger.symbols)
    draft[.lotNo] = text(entry.lotNo)
    draft[.serialNo] = text(entry.serialNo)
    return draft
  }

  /// Finds the output that an item ledger entry is, with the history of its order.
  private func original(
    _ name: String, _ number: EntryNo?
  ) throws(ReversalRefusal) -> (OrderHistory, HistoricItemEntry) {
    guard let number, let row = posted.links.row(of: number) else { throw .unknown(name) }
    switch posted.links.kind(ofRow: row) {
    case .original: break
    case .reversal, .crossLink, .brokenLink, .unexplained: throw .isReversal(name)
    case .zero: throw .nothingPosted(name)
    case .foreign: throw .noOutput(name)
    }
    guard let position = ledger.orders.position(of: ledger.itemLedgerEntries[row].orderNo) else {
      throw .noOutput(name)
    }
    let history = posted.history(of: position)
    let found = history.itemEntries.first { $0.reference == .item(number) }
    guard let found else { throw .noOutput(name) }
    return (history, found)
  }

  /// Returns how much is taken back: what is asked for, else all that is left.
  func quantity(
    of name: String, posted: Quantity, left: Quantity
  ) throws(ReversalRefusal) -> Quantity {
    guard left.isPositive else { throw .nothingLeft(name, of: posted.description) }
    let quantity = request.quantity ?? left
    guard quantity <= left else {
      throw .tooMuch(name, asked: quantity.description, left: left.description)
    }
    return quantity
  }
}
