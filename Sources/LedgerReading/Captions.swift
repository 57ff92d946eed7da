import ProductionLedger

/// The names that columns and option values have in exports, by language.
///
/// A further language is a further element of `languages`; nothing else changes.
/// - Source: inputs.md sections 1 and 2; captions and field names of tables 32, 5832, 5405, 5406,
///   5409, 46, 5802, 339 and 83 of Business Central.
enum Captions {
  /// What one language calls columns and option values.
  struct Language: Sendable {
    /// Its tag: BCP 47.
    var tag: String
    /// Names of columns.
    var columns: [(column: Column, names: [String])]
    /// Names of option values by column, each list in the order of the ordinals.
    var options: [(column: Column, names: [String])]
  }

  /// The languages that are read.
  static let languages = [english]

  /// The column that a folded name means.
  static let columns: [FoldedName: Column] = {
    var columns: [FoldedName: Column] = [:]
    for (column, names) in languages.flatMap(\.columns) {
      for name in names { columns[FoldedName(name)] = column }
    }
    return columns
  }()

  /// The ordinals of option values by column and folded name.
  static let options: [Column: [FoldedName: Int32]] = {
    var options: [Column: [FoldedName: Int32]] = [:]
    for (column, names) in languages.flatMap(\.options) {
      for (ordinal, name) in names.enumerated() {
        options[column, default: [:]][FoldedName(name)] = Int32(ordinal)
      }
    }
    return options
  }()

  /// The English captions of an option column, in the order of the ordinals.
  static func englishOptions(of column: Column) -> [String] {
    english.options.first { $0.column == column }?.names ?? []
  }

  /// Business Central's captions, then what API v2.0 and pages about orders say instead.
  private static let english = Language(
    tag: "en",
    columns: Column.allCases.map { ($0, [$0.caption]) } + [
      (.entryNo, ["Entry Number"]),
      (.documentNo, ["Document Number"]),
      (.itemNo, ["Item Number"]),
      (.orderNo, ["Prod. Order No.", "Production Order No."]),
      (.orderLineNo, ["Prod. Order Line No."]),
    ],
    options: [
      (.entryType, ItemLedgerEntryType.allCases.map(\.caption)),
      (.orderType, InventoryOrderType.allCases.map(\.caption)),
      (.status, ProductionOrderStatus.allCases.map(\.caption)),
      (.type, CapacityType.allCases.map(\.caption)),
      (.routingStatus, RoutingStatus.allCases.map(\.caption)),
    ])
}
