import ProductionLedger

/// The operation of a queue line, found.
struct JudgedOperation {
  /// Its number; where nothing is known of operations, as written.
  var operationNo: Symbol
  /// Whether it is the last one of its line (S6, S5).
  var isLast: Bool
  /// Whether capacity entries are known, so that its net can be told and its row be written (S5).
  var hasCapacity: Bool
  /// Its routing line, or nil.
  var routingLine: RoutingLine?
}
