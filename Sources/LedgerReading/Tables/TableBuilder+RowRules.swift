import Diagnostics
import ProductionLedger

extension TableBuilder {
  /// Checks the rows of the file at hand as rows: which of them need an order.
  ///
  /// An item ledger holds purchases and sales too. They belong to no order and are kept all the
  /// same: a queue line may name one by mistake, and the control totals count them.
  /// - Source: contract.md section 2; Order No. is needed for output and capacity alone.
  mutating func applyRowRules(in rows: SourceRows) {
    guard kind == .itemLedgerEntries || kind == .capacityLedgerEntries else { return }
    guard let field = rows.columns.firstIndex(of: .orderNo), let orders = symbols[.orderNo] else {
      return
    }
    for row in rowsOfFile
    where orders[row].isEmpty && !isOutsideProduction(row) && needsOrder(row) {
      note(.blank, record: row - rowsOfFile.lowerBound, field: field)
    }
    if !rows.columns.contains(.entryType) { assumeEntryTypes() }
  }

  private func isOutsideProduction(_ row: Int) -> Bool {
    if let type = orderType(row), type != .production { return true }
    guard kind == .itemLedgerEntries, let type = number(.entryType, in: row) else { return false }
    return type != ColumnValues.unknownNumber && type != Int32(ItemLedgerEntryType.output.rawValue)
  }

  /// Whether a row without an order is an error: a flaw of its type was reported by itself.
  private func needsOrder(_ row: Int) -> Bool {
    guard kind == .itemLedgerEntries, columnsOfFile.contains(.entryType) else { return true }
    return number(.entryType, in: row) == Int32(ItemLedgerEntryType.output.rawValue)
  }

  /// Without its column an entry's type is Output only where its order is one of production.
  private mutating func assumeEntryTypes() {
    guard kind == .itemLedgerEntries else { return }
    for row in rowsOfFile {
      guard let type = orderType(row), type != .production else { continue }
      var types = numbers.removeValue(forKey: .entryType) ?? []
      let unknown = ColumnValues.unknownNumber
      types.append(contentsOf: repeatElement(unknown, count: max(0, count - types.count)))
      types[row] = Int32(ItemLedgerEntryType.blank.rawValue)
      numbers[.entryType] = types
    }
  }

  private func orderType(_ row: Int) -> InventoryOrderType? {
    guard let ordinal = number(.orderType, in: row) else { return nil }
    return UInt8(exactly: ordinal).flatMap(InventoryOrderType.init(rawValue:))
  }

  /// A column that only files before have is as long as these until the file at hand ends.
  private func number(_ column: Column, in row: Int) -> Int32? {
    guard let values = numbers[column], row < values.count else { return nil }
    return values[row]
  }
}
