package import ProductionLedger

/// The figures of one object of an order: an order line with the item and variant made on it.
///
/// An order line whose item was changed has several. Quantities are in the base unit of measure.
/// - Source: domain.md R7, R10, R14, S11.
package struct LineFigures: Hashable, Sendable {
  /// The order line, or nil when not exported.
  package var orderLineNo: Int32?
  /// The item.
  package var itemNo: Symbol
  /// The variant, or empty.
  package var variantCode: Symbol
  /// The description of the order line, or empty.
  package var description: Symbol
  /// The code of the base unit of measure, or nil when none is known to be it.
  package var unit: Symbol?
  /// The ordered quantity; nil when unknown, or when another item is the line's present one.
  package var ordered: Quantity?
  /// The figures of posted rows and accepted queue lines.
  package var afterQueue: OutputFigures
  /// The figures of posted rows.
  package var posted: OutputFigures
  /// Of its originals together: what can still be reversed after the queue.
  package var remaining: QuantityTotal
  /// Of its originals together: what went elsewhere.
  ///
  /// Nil when no Remaining Quantity was exported.
  package var usedElsewhere: QuantityTotal?

  /// What is finished after the queue: the net.
  package var finished: QuantityTotal { afterQueue.net }

  /// What is still to be made after the queue, or nil when `ordered` is.
  package var open: QuantityTotal? {
    ordered.map { max(.zero, QuantityTotal($0) - finished) }
  }

  /// What was made beyond the ordered quantity after the queue, or nil when `ordered` is.
  package var overProduced: QuantityTotal? {
    ordered.map { max(.zero, finished - QuantityTotal($0)) }
  }
}
