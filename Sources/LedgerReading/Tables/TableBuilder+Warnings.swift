import Diagnostics
import ProductionLedger

extension TableBuilder {
  /// What is odd about the file at hand, though it is accepted.
  func fileWarnings(
    _ rows: SourceRows, _ options: ReadingOptions, _ language: CaptionLanguage
  ) -> [Diagnostic] {
    let place = rows.headerLocation
    var warnings: [Diagnostic] = []
    let missing = kind.missingColumnsForRules(in: Set(rows.columns.compactMap(\.self)))
    if !missing.isEmpty { warnings.append(.notExported(missing, language, at: place)) }
    let isLedger = kind == .itemLedgerEntries || kind == .capacityLedgerEntries
    if isLedger, rows.count == 0 { warnings.append(.noEntries(kind, at: place)) }
    if isLedger, let last = options.lastExpectedDate, let dates = numbers[.postingDate] {
      let late = rowsOfFile.filter { dates[$0] > last.digits }
      if let row = late.first, let date = PostingDate(digits: dates[row]) {
        let place = rows.location(of: .postingDate, record: row - rowsOfFile.lowerBound)
        warnings.append(.future(date, after: last, count: late.count, at: place))
      }
    }
    return warnings + longNumbers.warnings(in: rows)
  }
}

extension TableKind {
  /// The columns that rules need and a file with `columns` lacks, with what is not known then.
  ///
  /// A quantity in base units says as much as one in the unit of the line. A file without Entry
  /// Type is taken for one of output alone, unless it has orders of other kinds as well.
  func missingColumnsForRules(in columns: Set<Column>) -> [(column: Column, cost: String)] {
    var missing = columnsForRules.filter { !columns.contains($0.column) }
    if columns.contains(.finishedQtyBase) { missing.removeAll { $0.column == .finishedQuantity } }
    if self == .productionOrderLines, columns.contains(.quantityBase) {
      missing.removeAll { $0.column == .quantity }
    }
    if self == .itemLedgerEntries, columns.contains(.orderType), !columns.contains(.entryType) {
      missing.insert((.entryType, "consumption counts as output"), at: 0)
    }
    return missing
  }

  /// The columns that rules need, and what is not known without them.
  ///
  /// - Source: contract.md section 2; domain.md sections 0 and 6.
  var columnsForRules: [(column: Column, cost: String)] {
    switch self {
    case .itemLedgerEntries:
      [
        (.appliesToEntry, "negative output stays unexplained"),
        (.remainingQuantity, "use elsewhere is unknown"),
        (.orderLineNo, "lines of an order are not told apart"),
        (.itemRegisterNo, "postings are tied by date and document"),
      ]
    case .capacityLedgerEntries:
      [
        (.outputQuantity, "output of operations is unknown"),
        (.scrapQuantity, "scrap is unknown"),
        (.setupTime, "setup time is unknown"),
        (.runTime, "run time is unknown"),
        (.stopTime, "stop time is unknown"),
        (.quantity, "operations with stop time may count twice"),
        (.orderLineNo, "lines of an order are not told apart"),
        (.itemRegisterNo, "postings are tied by date and document"),
        (.reversedEntryNo, "reversed pairs are inferred"),
      ]
    case .productionOrders: [(.finishedDate, "reversals after the end are not found")]
    case .productionOrderLines:
      [
        (.quantity, "the ordered quantity is unknown"),
        (.finishedQuantity, "the exported output is not compared"),
        (.unitOfMeasureCode, "the unit is unknown"),
      ]
    case .itemRegisters: [(.userID, "who posted is unknown")]
    default: []
    }
  }
}

extension Diagnostic {
  fileprivate static func notExported(
    _ missing: [(column: Column, cost: String)], _ language: CaptionLanguage,
    at place: InputLocation
  ) -> Self {
    let list = missing.map { "\($0.column.shown(in: language)) (\($0.cost))" }
      .joined(separator: ", ")
    return Self(.warning, .wNotExported, at: place, "not exported: \(list)")
  }

  static func noEntries(_ kind: TableKind, at place: InputLocation?) -> Self {
    Self(.warning, .wNoEntries, at: place, "the file has no \(kind.rawValue)")
  }

  fileprivate static func future(
    _ date: PostingDate, after last: PostingDate, count: Int, at place: InputLocation
  ) -> Self {
    let rest = count == 1 ? "" : ", as are \(count - 1) more"
    return Self(
      .warning, .wFuture, at: place, "the posting date \(date) is after \(last)\(rest)")
  }
}
