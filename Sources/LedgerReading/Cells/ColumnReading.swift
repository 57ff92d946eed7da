import ProductionLedger

/// How the cells of one column of a file are read, and what was read in it before.
///
/// Cells of a column repeat, options and flags all the time, order numbers from row to row; so the
/// texts seen before are remembered.
struct ColumnReading: Sendable {
  /// The column.
  let column: Column
  /// Which field of a record it is, from 0.
  let field: Int
  /// What its cells hold.
  let content: CellContent
  /// Whether a blank cell is an error.
  let isRequired: Bool
  /// Whether zero says no more than blank: factors and line numbers, which the ERP counts from 1.
  let zeroIsBlank: Bool
  /// Whether the cells are entry numbers that are text, to be ranked when all files are read.
  let isEntryText: Bool
  /// How numbers, dates and values are written.
  let format: CellFormat
  private var seenTexts: [[UInt8]] = []
  private var seenValues: [Int32] = []
  private var last = 0

  /// Creates the reading of a column of a table of `kind`, whose entry numbers may be text.
  init(
    _ column: Column, field: Int, in kind: TableKind, numbersAreText: Bool = false,
    format: CellFormat = CellFormat()
  ) {
    let content = column.content(in: kind)
    self.column = column
    self.field = field
    self.format = format
    isEntryText = numbersAreText && column.numbering(in: kind) != nil
    self.content = isEntryText ? .text : content
    isRequired = content == .entryNo || kind.requiredCells.contains(column)
    zeroIsBlank =
      content == .lineNo || content == .entryReference || column == .qtyPerUnitOfMeasure
      || column == .qtyPerCapUnitOfMeasure
  }

  /// Reads a cell of a column of numbers: days, flags, options, entries, lines.
  ///
  /// `isNumber` says that the cell is a number of a format that has numbers besides text.
  mutating func number(_ cell: Span<UInt8>, isNumber: Bool = false) throws(CellProblem) -> Int32 {
    let value: Int32?
    switch content {
    case .entryNo:
      value = try CellParsing.number(cell, lowest: 1, isNumber ? .point : format.decimal)
    case .entryReference, .lineNo:
      value = try CellParsing.number(cell, lowest: 0, isNumber ? .point : format.decimal)
    case .date:
      value = try CellParsing.date(cell, format.dateFormat)
    default:
      value = try seen(cell)
    }
    if let value, value != 0 || !zeroIsBlank { return value }
    if isRequired { throw .blank }
    return ColumnValues.unknownNumber
  }

  /// Reads a cell of a column of quantities, in hundred-thousandths.
  func quantity(_ cell: Span<UInt8>, isNumber: Bool = false) throws(CellProblem) -> Int64 {
    let value = try CellParsing.quantity(cell, isNumber ? .point : format.decimal)
    if let value, value != 0 || !zeroIsBlank {
      guard value > 0 || !zeroIsBlank else { throw .outOfRange }
      return value
    }
    if isRequired { throw .blank }
    return ColumnValues.unknownQuantity
  }

  /// Reads a flag or an option, remembering its text.
  private mutating func seen(_ cell: Span<UInt8>) throws(CellProblem) -> Int32? {
    if last < seenTexts.count, Self.equal(cell, seenTexts[last]) { return known(last) }
    for index in seenTexts.indices where Self.equal(cell, seenTexts[index]) {
      last = index
      return known(index)
    }
    let value =
      content == .flag
      ? try CellParsing.flag(cell, in: format.language)
      : try CellParsing.option(cell, of: column, in: format.language)
    if seenTexts.count < 64 {
      seenTexts.append(CellParsing.bytes(of: cell))
      seenValues.append(value ?? ColumnValues.unknownNumber)
    }
    return value
  }

  private func known(_ index: Int) -> Int32? {
    seenValues[index] == ColumnValues.unknownNumber ? nil : seenValues[index]
  }

  private static func equal(_ cell: Span<UInt8>, _ text: [UInt8]) -> Bool {
    guard cell.count == text.count else { return false }
    for index in cell.indices where cell[index] != text[index] { return false }
    return true
  }
}

extension TableKind {
  /// The columns in which a blank cell is an error in every row, besides entry numbers.
  ///
  /// - Source: contract.md section 2; inputs.md section 5, rule 6.
  var requiredCells: [Column] {
    switch self {
    case .itemLedgerEntries: [.postingDate, .entryType, .quantity]
    case .capacityLedgerEntries: [.postingDate]
    case .productionOrders: [.no]
    case .productionOrderLines: [.orderNo, .lineNo]
    case .routingLines: [.orderNo, .operationNo]
    case .itemRegisters, .valueEntries, .applicationEntries, .outputJournalLines: []
    }
  }
}
