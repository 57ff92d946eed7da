import ProductionLedger

/// Decides what each item entry is: R3 and R5.
///
/// A fact that one of two files lacks does not tell entries apart (contract.md section 2). Of two
/// entries with serial numbers these must agree as lots must: they are the same kind of fact.
struct EntryClassifier {
  private let ledger: Ledger
  private let rows: EntryNumberIndex
  private let targets: ItemTargets
  private let quantity: [Int64]
  private let entryType: [Int32]
  private let orderType: [Int32]
  private let compared: [[ComparedText]]

  /// A text in which a reversal and its original must agree, by its column.
  private struct ComparedText {
    var column: Column
    var values: [Symbol]
  }

  init(_ ledger: Ledger, rows: EntryNumberIndex, targets: ItemTargets) {
    let table = ledger.itemLedgerEntries.table
    self.ledger = ledger
    self.rows = rows
    self.targets = targets
    quantity = table.quantities(.quantity)
    entryType = table.numbers(.entryType)
    orderType = table.numbers(.orderType)
    let texts = [Column.orderNo, .itemNo, .variantCode, .locationCode, .lotNo, .serialNo]
      .map { ComparedText(column: $0, values: table.symbols($0)) }
    compared = ledger.columnSets.map { columns in
      texts.filter { columns.contains($0.column) && !$0.values.isEmpty }
    }
  }

  /// Returns the kind of each row, and for each reversal the row that it reverses, else −1.
  func classify() -> (kinds: [ItemEntryKind], reversedRows: [Int32]) {
    let count = ledger.itemLedgerEntries.count
    var kinds = (0..<count).map(kindBySign)
    var reversedRows = Array(repeating: Int32(-1), count: count)
    for row in 0..<count where kinds[row] == .unexplained {
      guard let target = targets.target(ofRow: row) else { continue }
      guard let targetRow = rows.row(of: target), kinds[targetRow] == .original else {
        kinds[row] = .brokenLink
        continue
      }
      kinds[row] = agree(row, targetRow) ? .reversal : .crossLink
      reversedRows[row] = Int32(targetRow)
    }
    return (kinds, reversedRows)
  }

  /// Returns what a row is before its link is looked at; an order of another type makes it foreign.
  private func kindBySign(_ row: Int) -> ItemEntryKind {
    let output = Int32(ItemLedgerEntryType.output.rawValue)
    let production = Int32(InventoryOrderType.production.rawValue)
    guard holds(entryType, output, row), holds(orderType, production, row) else {
      return .foreign
    }
    let units = quantity.isEmpty ? ColumnValues.unknownQuantity : quantity[row]
    if units == ColumnValues.unknownQuantity || units == 0 { return .zero }
    return units > 0 ? .original : .unexplained
  }

  /// Whether an option has a value, which it also has where it was not exported.
  private func holds(_ column: [Int32], _ value: Int32, _ row: Int) -> Bool {
    column.isEmpty || column[row] == value || column[row] == ColumnValues.unknownNumber
  }

  private func agree(_ row: Int, _ target: Int) -> Bool {
    let places = ledger.itemLedgerEntries.table.places
    let others = compared[Int(places[target].columnSet)]
    for text in compared[Int(places[row].columnSet)] where text.values[row] != text.values[target] {
      if others.contains(where: { $0.column == text.column }) { return false }
    }
    let line = ledger.itemLedgerEntries[row].orderLineNo
    let targetLine = ledger.itemLedgerEntries[target].orderLineNo
    return line == nil || targetLine == nil || line == targetLine
  }
}
