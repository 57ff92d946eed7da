package import ProductionLedger

/// A queue line as the Output Journal has it, its fields as texts.
///
/// Dates are ISO, numbers exact with a point; what is not told is blank.
/// - Source: page 99000823 of Business Central, domain.md 1.6.
package struct ReversalDraft: Hashable, Sendable {
  /// The columns in the order in which the page asks for them: a quantity before its Applies-to.
  ///
  /// - Source: domain.md 0.6 and 1.6.
  package static let columns: [Column] = [
    .postingDate, .orderNo, .documentNo, .itemNo, .operationNo, .orderLineNo, .type, .no,
    .variantCode, .locationCode, .setupTime, .runTime, .stopTime, .capUnitOfMeasureCode,
    .outputQuantity, .scrapQuantity, .unitOfMeasureCode, .qtyPerUnitOfMeasure, .appliesToEntry,
    .lotNo, .serialNo, .reasonCode, .userID, .reversalID,
  ]

  /// How the entry is named that it takes back, or empty where it is of no entry.
  package var reference = ""
  private var fields: [Column: String] = [:]

  /// Creates a blank line.
  package init() {}

  /// The text of a field, blank where nothing is told; only `columns` are kept.
  package subscript(column: Column) -> String {
    get { fields[column] ?? "" }
    set { fields[column] = newValue.isEmpty ? nil : newValue }
  }

  /// The fields that are told, in the order of `columns`.
  package var told: [(column: Column, text: String)] {
    Self.columns.compactMap { column in fields[column].map { (column, $0) } }
  }

  /// Writes what is taken back, given as it was put in: with the sign turned, a zero blank.
  mutating func takeBack(_ measures: Measures) {
    let columns: [(Column, Quantity)] = [
      (.outputQuantity, measures.output), (.scrapQuantity, measures.scrap),
      (.setupTime, measures.setupTime), (.runTime, measures.runTime),
      (.stopTime, measures.stopTime),
    ]
    for (column, quantity) in columns {
      self[column] = quantity.isZero ? "" : "-\(quantity)"
    }
  }
}
