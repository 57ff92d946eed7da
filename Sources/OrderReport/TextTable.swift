import ProductionLedger

/// A table of text: its heading, and cells that are already as they shall be written.
struct TextTable {
  /// A column.
  struct Column {
    var name: String
    var isNumeric: Bool

    static func text(_ name: String) -> Column { Column(name: name, isNumeric: false) }
    static func number(_ name: String) -> Column { Column(name: name, isNumeric: true) }
  }

  var heading: String
  var columns: [Column]
  var rows: [[String]]
  /// What the rows from a position on sum to, or nil where that is no figure.
  var sumOfRest: ((Int) -> QuantityTotal)?
  /// What is said below the rows, or nil.
  var remark: String?
}
