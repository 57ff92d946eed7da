import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// What pages call things that the ledger and the report know by a word of their own.
///
/// The key is the name of the case; a test asks for the text of every one.
extension AuditSite {
  /// The status of an order.
  func label(_ status: ProductionOrderStatus) -> String { labels.statuses[status] }

  /// How far an operation is; blank for a blank one.
  func label(_ status: RoutingStatus) -> String {
    status == .blank ? status.caption : labels.routings[status]
  }

  /// A measure of an operation, as the head of a column.
  func label(_ measure: Measure) -> String { labels.measures[measure] }

  /// How grave a finding is.
  func label(_ level: Finding.Level) -> String { labels.levels[level] }

  /// How a link is known.
  func label(_ method: LinkMethod) -> String { labels.links[method] }

  /// What a file holds.
  func label(_ kind: TableKind) -> String { labels.tables[kind] }

  /// A share; a share of nothing is no number.
  ///
  /// - Source: domain.md 6.6.
  func text(_ share: Percentage?) -> String {
    guard let share else { return phrases.text("notApplicable") }
    let figure =
      Int(exactly: share.tenths).map(format.text(tenths:)) ?? format.text(ofDecimal: share.figure)
    return phrases.text("percentage", ["figure": figure])
  }
}
