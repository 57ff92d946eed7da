package import ProductionLedger

extension OrderHistory {
  /// The capacity entry that was posted together with an item entry, or nil when none is known.
  ///
  /// It is of the same order line's last operation, with the item entry's quantity as its output,
  /// in the same register, else of the same date and document. The n-th such row belongs to the
  /// n-th such item entry, and of fewer rows than entries the last ones have none. A stop row is
  /// none.
  /// - Complexity: O(*n*) in the rows of the order.
  /// - Source: S4.
  package func capacityEntry(ofItemEntry entryNo: EntryNo) -> HistoricCapacityEntry? {
    let entry = itemEntries.first { $0.state == .posted && $0.entry.entryNo == entryNo }?.entry
    guard let entry else { return nil }
    let operation = operations.first { $0.isLast && $0.orderLineNo == entry.orderLineNo }
    guard let operation else { return nil }
    let rows = capacityEntries.filter { row in
      row.state == .posted && row.twin != .stopRow && !row.unknown.contains(.output)
        && row.entry.orderLineNo == entry.orderLineNo
        && row.entry.operationNo == operation.operationNo
        && row.entry.outputQuantity == entry.quantity && entry.isPosted(with: row.entry)
    }
    guard !rows.isEmpty else { return nil }
    let entriesBefore = itemEntries.count { other in
      other.state == .posted && other.kind != .foreign && other.entry.entryNo < entryNo
        && other.entry.orderLineNo == entry.orderLineNo
        && other.entry.quantity == entry.quantity && other.entry.isPosted(like: entry)
    }
    let ordered = rows.sorted { $0.entry.entryNo < $1.entry.entryNo }
    return entriesBefore < ordered.count ? ordered[entriesBefore] : nil
  }
}

extension ItemLedgerEntry {
  fileprivate func isPosted(with row: CapacityLedgerEntry) -> Bool {
    if let own = itemRegisterNo, let other = row.itemRegisterNo { return own == other }
    return postingDate == row.postingDate && documentNo == row.documentNo
  }

  fileprivate func isPosted(like other: ItemLedgerEntry) -> Bool {
    if let own = itemRegisterNo, let other = other.itemRegisterNo { return own == other }
    return postingDate == other.postingDate && documentNo == other.documentNo
  }
}
