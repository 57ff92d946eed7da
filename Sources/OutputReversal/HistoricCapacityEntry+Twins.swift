import ProductionLedger

extension [HistoricCapacityEntry] {
  /// Merges the two rows that a line with stop time and setup or run time is posted as.
  ///
  /// Both rows carry all the line's figures; they differ in their Quantity. A line with stop time
  /// alone is posted as one row, so rows without setup and run time are no twins. Leaves the
  /// entries in the order of their numbers.
  /// - Source: R11, S14 and 2.1.
  mutating func mergeTwins() {
    if !indices.dropFirst().allSatisfy({ self[$0 - 1].entry.entryNo < self[$0].entry.entryNo }) {
      sort { $0.entry.entryNo < $1.entry.entryNo }
    }
    for first in indices where self[first].twin == .none && self[first].entry.mayBeTwin {
      let row = self[first].entry
      let second = self[(first + 1)...].firstIndex { $0.entry.isOfOperation(of: row) }
      guard let second, self[second].entry.isPosted(with: row),
        self[second].unknown == self[first].unknown,
        Measures(self[second].entry) == Measures(row)
      else { continue }
      guard let quantity = row.quantity else {
        self[first].twin = .undecided
        self[second].twin = .undecided
        continue
      }
      guard quantity == row.stopTime else { continue }
      self[first].become(.stopRow, counting: Measures(stopTime: row.stopTime))
      var rest = Measures(row)
      rest.stopTime = .zero
      self[second].become(.remainder, counting: rest)
    }
  }
}

extension HistoricCapacityEntry {
  fileprivate mutating func become(_ twin: Twin, counting measures: Measures) {
    self.twin = twin
    counted = measures
    kind = measures.kind
  }
}

extension CapacityLedgerEntry {
  fileprivate var mayBeTwin: Bool {
    !stopTime.isZero && !(setupTime.isZero && runTime.isZero)
  }

  /// Whether both are rows of one operation of one order line.
  func isOfOperation(of other: CapacityLedgerEntry) -> Bool {
    operationNo == other.operationNo && orderLineNo == other.orderLineNo
  }

  /// Whether both have the same register or, if neither has one, the same document and date.
  fileprivate func isPosted(with other: CapacityLedgerEntry) -> Bool {
    if itemRegisterNo != nil || other.itemRegisterNo != nil {
      return itemRegisterNo == other.itemRegisterNo
    }
    return documentNo == other.documentNo && postingDate == other.postingDate
  }
}
