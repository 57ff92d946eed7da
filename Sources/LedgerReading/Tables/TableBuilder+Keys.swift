import ProductionLedger

extension TableBuilder {
  /// The rows that share their key with others, by key; each group in the order of reading.
  ///
  /// Rows whose key could not be read are in no group.
  /// - Complexity: O(*n*) where keys ascend, else O(*n* log *n*).
  func rowsOfOneKey() -> [[Int]] {
    let keys = rowKeys()
    if !zip(keys, keys.dropFirst()).contains(where: { $0 >= $1 }) { return [] }
    // Key and row in one word sort several times faster than rows by their keys.
    var packed: [UInt64] = []
    packed.reserveCapacity(keys.count)
    for (row, key) in keys.enumerated() where key > 0 {
      packed.append(UInt64(key) << 32 | UInt64(row))
    }
    packed.sort()
    var groups: [[Int]] = []
    var start = 0
    for index in packed.indices where index > start {
      if packed[index] >> 32 == packed[start] >> 32, index + 1 < packed.count { continue }
      let end = packed[index] >> 32 == packed[start] >> 32 ? index + 1 : index
      if end - start > 1 { groups.append(packed[start..<end].map { Int($0 & 0xFFFF_FFFF) }) }
      start = end
    }
    return groups.sorted { $0[1] < $1[1] }
  }

  /// A number for each row, the same for the same key; 0 where there is none.
  private func rowKeys() -> [UInt32] {
    switch kind {
    case .itemLedgerEntries, .capacityLedgerEntries, .valueEntries, .applicationEntries:
      return (numbers[.entryNo] ?? []).map { UInt32(clamping: $0) }
    case .itemRegisters:
      return (numbers[.no] ?? []).map { UInt32(clamping: $0) }
    case .productionOrders:
      return (symbols[.no] ?? []).map(\.number)
    case .productionOrderLines:
      return composedKeys(line: .lineNo, operation: nil)
    case .routingLines:
      let line: Column = numbers[.orderLineNo] == nil ? .routingReferenceNo : .orderLineNo
      return composedKeys(line: line, operation: .operationNo)
    case .outputJournalLines:
      return []
    }
  }

  /// Numbers the keys of an order, a line of it and an operation of that as they come.
  private func composedKeys(line: Column, operation: Column?) -> [UInt32] {
    let orders = symbols[.orderNo] ?? []
    let lines = numbers[line]
    let operations = operation.flatMap { symbols[$0] }
    var seen: [RowKey: UInt32] = [:]
    return orders.indices.map { row in
      guard !orders[row].isEmpty else { return 0 }
      let key = RowKey(
        order: orders[row], line: lines?[row] ?? ColumnValues.unknownNumber,
        operation: operations?[row] ?? .empty)
      let number = seen[key] ?? UInt32(clamping: seen.count + 1)
      seen[key] = number
      return number
    }
  }

  /// Whether two rows do not contradict each other in a column that both files have.
  ///
  /// A blank number was not exported and contradicts nothing, but for a quantity or time of a
  /// capacity entry, where it is 0.
  /// - Source: contract.md section 2; inputs.md section 5, rule 6.
  func agree(_ column: Column, _ row: Int, _ other: Int) -> Bool {
    if let values = symbols[column] { return values[row] == values[other] }
    if let values = quantities[column] {
      let unknown = ColumnValues.unknownQuantity
      if kind == .capacityLedgerEntries {
        return (values[row] == unknown ? 0 : values[row])
          == (values[other] == unknown ? 0 : values[other])
      }
      return values[row] == values[other] || values[row] == unknown || values[other] == unknown
    }
    if let values = numbers[column] {
      let unknown = ColumnValues.unknownNumber
      return values[row] == values[other] || values[row] == unknown || values[other] == unknown
    }
    return true
  }

  /// Overwrites what a later export knows of a row: `columns` of `row`, where they are not blank.
  mutating func take(_ row: Int, into base: Int, columns: Set<Column>) {
    for column in columns {
      if let value = symbols[column]?[row], !value.isEmpty { symbols[column]?[base] = value }
      if let value = quantities[column]?[row], value != ColumnValues.unknownQuantity {
        quantities[column]?[base] = value
      }
      if let value = numbers[column]?[row], value != ColumnValues.unknownNumber {
        numbers[column]?[base] = value
      }
    }
  }
}

/// What tells an order line or a routing line from others.
private struct RowKey: Hashable {
  var order: Symbol
  var line: Int32
  var operation: Symbol
}
