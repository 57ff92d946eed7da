import Diagnostics
import ProductionLedger

/// A row of a ledger's table, whose cells are asked for by column.
struct NativeRow: Sendable {
  /// The ledger it is of.
  let ledger: Ledger
  /// The kind of its table.
  let kind: TableKind
  /// Its number in the table, from 0.
  let row: Int

  /// Where it was read.
  var place: RowPlace { ledger.table(of: kind).places[row] }
  /// The columns that are known of it.
  var columns: Set<Column> { ledger.columnSets[Int(place.columnSet)] }
  /// Where it was read, as messages say it.
  var location: InputLocation {
    let source = ledger.sources[Int(place.source)]
    return InputLocation(
      file: source.file, sheet: source.sheet, line: Int(place.line), column: 1)
  }

  /// What stands in a column.
  func cell(_ column: Column) -> NativeCell {
    let table = ledger.table(of: kind)
    switch column.content(in: kind) {
    case .text:
      let symbols = table.symbols(column)
      return symbols.isEmpty ? .unknown : .text(ledger.symbols[symbols[row]])
    case .quantity:
      let units = table.quantities(column)
      return units.isEmpty || units[row] == ColumnValues.unknownQuantity
        ? .unknown : .units(units[row])
    default:
      let numbers = table.numbers(column)
      guard !numbers.isEmpty, numbers[row] != ColumnValues.unknownNumber else { return .unknown }
      if let numbering = column.numbering(in: kind),
        let text = ledger.entryNumbers.symbol(of: EntryNo(numbers[row]), in: numbering)
      {
        return .text(ledger.symbols[text])
      }
      return .number(numbers[row])
    }
  }

  /// What tells it from the other rows of its table.
  var key: [NativeCell] {
    switch kind {
    case .itemRegisters, .productionOrders: [cell(.no)]
    case .productionOrderLines: [cell(.orderNo), cell(.lineNo)]
    case .routingLines:
      [
        cell(.orderNo), columns.contains(.orderLineNo) ? cell(.orderLineNo) : .unknown,
        columns.contains(.orderLineNo) ? .unknown : cell(.routingReferenceNo), cell(.operationNo),
      ]
    default: [cell(.entryNo)]
    }
  }
}

extension Ledger {
  /// The table of a kind.
  func table(of kind: TableKind) -> LedgerTable {
    switch kind {
    case .itemLedgerEntries: itemLedgerEntries.table
    case .capacityLedgerEntries: capacityLedgerEntries.table
    case .productionOrders: productionOrders.table
    case .productionOrderLines: productionOrderLines.table
    case .routingLines: routingLines.table
    case .itemRegisters: itemRegisters.table
    case .valueEntries: valueEntries.table
    case .applicationEntries: applicationEntries.table
    case .outputJournalLines: .empty
    }
  }
}
