import OrderReport
import ProductionLedger

/// What order lines say of an item: its description and its base unit.
struct ItemDescription: Hashable, Sendable {
  /// The description of the first order line that has one, or empty.
  var text = Symbol.empty
  /// The base unit, empty while no order line tells it.
  var unit = Symbol.empty
  /// Whether order lines tell different base units.
  var hasSeveralUnits = false

  /// Adds what further order lines say.
  static func += (left: inout ItemDescription, right: ItemDescription) {
    if left.text.isEmpty { left.text = right.text }
    if left.unit.isEmpty { left.unit = right.unit }
    left.hasSeveralUnits =
      left.hasSeveralUnits || right.hasSeveralUnits
      || !right.unit.isEmpty && left.unit != right.unit
  }

  /// Adds what a line of an order says.
  mutating func add(_ line: LineFigures) {
    self += ItemDescription(text: line.description, unit: line.unit ?? .empty)
  }
}
