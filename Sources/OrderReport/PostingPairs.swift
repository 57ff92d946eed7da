import OutputReversal
import ProductionLedger

/// Finds the capacity entry of the posting that an item entry was part of.
///
/// - Source: domain.md S4.
struct PostingPairs {
  private let history: OrderHistory

  init(_ history: OrderHistory) {
    self.history = history
  }

  /// Returns the position of the capacity entry of the item entry at `index`, or nil for none.
  ///
  /// - Complexity: O(*n* log *n*) in the entries of the order.
  func capacityEntry(ofItemEntry index: Int) -> Int? {
    let item = history.itemEntries[index]
    if case .queue(let number) = item.reference {
      return history.capacityEntries.firstIndex { $0.reference == .queueCapacity(number) }
    }
    let rows = history.capacityEntries.indices.filter { isRow($0, of: item.entry) }
      .sorted { number(ofCapacity: $0) < number(ofCapacity: $1) }
    guard !rows.isEmpty else { return nil }
    let peers = history.itemEntries.indices.filter { isPeer($0, of: item.entry) }
      .sorted { number(ofItem: $0) < number(ofItem: $1) }
    // The n-th row belongs to the n-th entry.
    guard let place = peers.firstIndex(of: index), place < rows.count else { return nil }
    return rows[place]
  }

  private func number(ofCapacity index: Int) -> EntryNo {
    history.capacityEntries[index].entry.entryNo
  }

  private func number(ofItem index: Int) -> EntryNo { history.itemEntries[index].entry.entryNo }

  private func isRow(_ index: Int, of item: ItemLedgerEntry) -> Bool {
    let capacity = history.capacityEntries[index]
    guard capacity.state == .posted, capacity.twin != .stopRow,
      capacity.entry.outputQuantity == item.quantity,
      Self.agree(capacity.entry.orderLineNo, item.orderLineNo)
    else { return false }
    let isSamePosting =
      if let register = capacity.entry.itemRegisterNo, let other = item.itemRegisterNo {
        register == other
      } else {
        capacity.entry.postingDate == item.postingDate
          && capacity.entry.documentNo == item.documentNo
      }
    return isSamePosting && isLastOperation(capacity.entry)
  }

  private func isPeer(_ index: Int, of item: ItemLedgerEntry) -> Bool {
    let other = history.itemEntries[index]
    guard other.state == .posted, other.kind != .foreign, other.entry.quantity == item.quantity,
      Self.agree(other.entry.orderLineNo, item.orderLineNo)
    else { return false }
    if let register = other.entry.itemRegisterNo, let own = item.itemRegisterNo {
      return register == own
    }
    return other.entry.postingDate == item.postingDate
      && other.entry.documentNo == item.documentNo
  }

  private func isLastOperation(_ row: CapacityLedgerEntry) -> Bool {
    history.operations.contains {
      $0.isLast && $0.operationNo == row.operationNo && $0.orderLineNo == row.orderLineNo
    }
  }

  /// Whether two order lines are one, as far as they were exported.
  static func agree(_ left: Int32?, _ right: Int32?) -> Bool {
    left == nil || right == nil || left == right
  }
}
