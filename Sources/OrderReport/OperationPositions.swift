import ProductionLedger

/// Where the figures of an operation are in a report, by order line and number.
package struct OperationPositions: Sendable {
  private struct Key: Hashable {
    var orderLineNo: Int32?
    var operationNo: Symbol
  }

  private let keys: [Key]
  /// The same once there are more operations than are soon looked through.
  private let places: [Key: Int]
  private static let scanLimit = 8

  /// Notes where the operations of a report are; of equal ones the first counts.
  ///
  /// - Complexity: O(*n*).
  package init(_ operations: [OperationFigures]) {
    keys = operations.map { Key(orderLineNo: $0.orderLineNo, operationNo: $0.operationNo) }
    places =
      keys.count > Self.scanLimit ? Dictionary(zip(keys, 0...)) { first, _ in first } : [:]
  }

  /// The position of the operation of a capacity entry; nil for an item entry.
  package func position(of entry: ReportEntry) -> Int? {
    entry.operationNo.flatMap { position(Key(orderLineNo: entry.orderLineNo, operationNo: $0)) }
  }

  /// The position of an operation.
  package func position(of figures: OperationFigures) -> Int? {
    position(Key(orderLineNo: figures.orderLineNo, operationNo: figures.operationNo))
  }

  private func position(_ key: Key) -> Int? {
    places.isEmpty ? keys.firstIndex(of: key) : places[key]
  }
}
