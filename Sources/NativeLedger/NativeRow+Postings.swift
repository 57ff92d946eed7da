import ProductionLedger

extension NativeRow {
  /// The number of the entry or register, where those are whole numbers.
  var entryNumber: Int32? {
    guard kind.numbering != nil,
      case .number(let number) = cell(kind == .itemRegisters ? .no : .entryNo)
    else { return nil }
    return number
  }

  /// The number of the posting that wrote the row, or nil for a row of the ERP.
  var posting: Int? {
    guard kind == .itemLedgerEntries || kind == .capacityLedgerEntries else { return nil }
    return entryNumber.flatMap { ledger.entryNumbers.posting(of: EntryNo($0))?.number }
  }

  /// Whether storno posted the row itself.
  var isPosting: Bool { posting != nil }

  /// The facts of an entry but for its number and register, in the columns that another has too.
  func facts(besides columns: Set<Column>) -> [NativeCell] {
    kind.postedFacts.filter {
      $0 != .entryNo && $0 != .no && $0 != .itemRegisterNo && columns.contains($0)
        && self.columns.contains($0)
    }.map(cell)
  }

  /// Whether an entry of the ERP is the reversal that was posted here: R45.
  ///
  /// A fact that one of them lacks does not tell them apart.
  func isSamePosting(as own: NativeRow) -> Bool {
    let columns: [Column] =
      kind == .itemLedgerEntries
      ? [.orderNo, .orderLineNo, .itemNo, .postingDate, .quantity, .appliesToEntry]
      : [
        .orderNo, .orderLineNo, .itemNo, .operationNo, .postingDate, .outputQuantity,
        .scrapQuantity, .setupTime, .runTime, .stopTime,
      ]
    return columns.allSatisfy { column in
      guard self.columns.contains(column), own.columns.contains(column) else { return true }
      let (cell, other) = (cell(column), own.cell(column))
      return cell.isBlank && column != .orderNo || cell.agrees(with: other, in: kind)
    } && (kind == .itemLedgerEntries ? hasOutput : true)
  }

  /// Whether an item entry is of output; without the column it is.
  private var hasOutput: Bool {
    guard columns.contains(.entryType) else { return true }
    return cell(.entryType) == .number(Int32(ItemLedgerEntryType.output.rawValue))
  }
}
