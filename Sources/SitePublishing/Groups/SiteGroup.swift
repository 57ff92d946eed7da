import OrderReport
import ProductionLedger

/// An item, a work center or a user with a page of its own.
struct SiteGroup: Sendable {
  /// Its number or name.
  var name: Symbol
  /// The first of its pages.
  var path: String
  /// What order lines say of an item.
  var description = ItemDescription()
  /// The figures of all months.
  var total = GroupFigures.zero
  /// Where its months are in those of all groups, the earliest first.
  var months = 0..<0
  /// Where its orders are in those of all groups, that with the latest posting first.
  var orders = 0..<0
  /// Where its corrections are in those of all groups, the latest first.
  var corrections = 0..<0
  /// Where the findings of its orders are in those of all groups, by code.
  var findings = 0..<0

  init(_ name: Symbol, path: String) {
    self.name = name
    self.path = path
  }
}
