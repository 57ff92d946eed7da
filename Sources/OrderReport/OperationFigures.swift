package import OutputReversal
package import ProductionLedger

/// The figures of one operation of an order line.
///
/// Operations are never added together, but times may be, where all have one unit.
/// - Source: domain.md R8, S2, S6.
package struct OperationFigures: Hashable, Sendable {
  /// The order line, or nil when not exported.
  package var orderLineNo: Int32?
  /// The operation, a text; empty without a routing.
  package var operationNo: Symbol
  /// Whether it is the last one of its line.
  package var isLast: Bool
  /// What is done, from its routing line, or empty.
  package var description: Symbol
  /// The work center of its latest entry, else of its routing line, or empty.
  package var workCenterNo: Symbol
  /// How far it is, or nil when not exported.
  package var routingStatus: RoutingStatus?
  /// The unit of its times, or nil when unknown or when its entries have several.
  package var timeUnit: Symbol?
  /// The figures of posted rows and accepted queue lines.
  package var afterQueue: OperationMeasures
  /// The figures of posted rows.
  package var posted: OperationMeasures
  /// The measures that the file of some posted row does not tell.
  package var unknown: MeasureSet = []
  /// How many posted entries take something back.
  package var reversalCount: Int
  /// The posted net output less that of the next operation; below zero it is impossible (A12).
  ///
  /// Nil for the last operation of a line, and where either output is not known.
  package var leadOverNext: QuantityTotal?

  /// The figures of a measure, or nil where they are not known.
  package func known(_ measure: Measure, afterQueue: Bool = false) -> MeasureFigures? {
    guard !unknown.contains(measure) else { return nil }
    return afterQueue ? self.afterQueue[measure] : posted[measure]
  }
}
