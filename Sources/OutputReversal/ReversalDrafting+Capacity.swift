import ProductionLedger

extension ReversalDrafting {
  /// Returns the line that takes back a capacity ledger entry, which is one of an operation that
  /// did not put out the product.
  func capacityDraft(
    of name: String, _ number: EntryNo?
  ) throws(ReversalRefusal) -> ReversalDraft {
    let (history, capacity) = try positive(name, number)
    let entry = capacity.entry
    let operation = history.operations.first {
      $0.operationNo == entry.operationNo
        && ($0.orderLineNo == entry.orderLineNo || $0.orderLineNo == nil)
    }
    guard let operation else { throw .noOutput(name) }
    if operation.isLast, !entry.outputQuantity.isZero {
      let item = history.itemEntries.first {
        $0.kind == .original
          && history.capacityEntry(ofItemEntry: $0.entry.entryNo)?.reference == capacity.reference
      }
      throw .productEntry(
        name, output: entry.outputQuantity.description,
        item: item.map { ledger.name(of: $0.reference) })
    }
    let left = history.left(of: operation)
    var measures = capacity.counted
    if let asked = request.quantity {
      guard measures.output.isPositive else { throw .noPart(name) }
      guard asked <= measures.output else {
        throw .tooMuch(name, asked: asked.description, left: measures.output.description)
      }
      measures = measures.share(asked, of: measures.output)
      measures.output = asked
    }
    measures.limit(to: left)
    guard !measures.isZero else {
      throw .nothingLeft(name, of: capacity.counted.output.description)
    }
    let orderLine = history.lines.first { $0.lineNo == entry.orderLineNo } ?? history.soleLine
    var draft = line(
      ofOrder: entry.orderNo, line: entry.orderLineNo,
      item: entry.itemNo.isEmpty ? orderLine?.itemNo ?? .empty : entry.itemNo,
      variant: entry.variantCode)
    draft[.operationNo] = text(entry.operationNo)
    fillCenter(of: entry, in: &draft)
    try fill(
      measures,
      in: [(orderLine?.unitOfMeasureCode ?? .empty, orderLine?.qtyPerUnitOfMeasure)], &draft)
    return draft
  }

  /// Finds a capacity entry that put something in and that none has reversed.
  private func positive(
    _ name: String, _ number: EntryNo?
  ) throws(ReversalRefusal) -> (OrderHistory, HistoricCapacityEntry) {
    let table = ledger.capacityLedgerEntries.table
    guard let number, let row = table.numbers(.entryNo).firstIndex(of: number.number) else {
      throw .unknown(name)
    }
    guard let position = ledger.orders.position(of: ledger.capacityLedgerEntries[row].orderNo)
    else { throw .noOutput(name) }
    let history = posted.history(of: position)
    let found = history.capacityEntries.first { $0.reference == .capacity(number) }
    guard let found else { throw .noOutput(name) }
    if let other = found.reversedBy.first {
      throw .reversed(name, by: ledger.name(of: other))
    }
    switch found.kind {
    case .positive: return (history, found)
    case .negative, .mixed: throw .isReversal(name)
    case .zero: throw .nothingPosted(name)
    }
  }
}

extension OrderHistory {
  /// The only order line, or nil where there are several or none.
  fileprivate var soleLine: ProductionOrderLine? { lines.count == 1 ? lines[0] : nil }
}
