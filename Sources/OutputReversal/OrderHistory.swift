package import ProductionLedger

/// An order with its posted entries, those its accepted queue lines yield, and what ties them.
///
/// A value that nothing changes: figures and findings are computed from it. It depends on the rows
/// of the order and on the few rows of others that link to them.
/// - Source: domain.md R3 to R6, R11, R42, R50, R51, S6.
package struct OrderHistory: Sendable {
  /// The number of the order.
  package var orderNo: Symbol
  /// The production order, or nil when none was exported.
  package var order: ProductionOrder?
  /// The order lines, by line number.
  package var lines: [ProductionOrderLine]
  /// The routing lines that belong to the order, in the order they were read.
  package var routingLines: [RoutingLine]
  /// The operations that have rows or routing lines, by order line, then as S6 orders them.
  package var operations: [Operation]
  /// The item entries by R6, queued ones after the posted ones of their date.
  package var itemEntries: [HistoricItemEntry]
  /// The capacity entries by R6, queued ones after the posted ones of their date.
  package var capacityEntries: [HistoricCapacityEntry]
  /// All entries by R6: posting date, register, capacity before item rows; queued after posted.
  package var timeline: [TimelineEntry]
  /// Entries of other orders that reverse originals of this order (cross links), by entry number.
  package var reversalsByOtherOrders: [ForeignEntry]
  /// Originals of other orders that entries of this order reverse (cross links), by entry number.
  package var targetsInOtherOrders: [ForeignEntry]
  /// The queue lines that name this order, by number.
  package var decisions: [QueueDecision]

  /// An operation of an order line.
  package struct Operation: Hashable, Sendable {
    /// The order line, or nil when not exported.
    package var orderLineNo: Int32?
    /// The operation, a text; empty without a routing.
    package var operationNo: Symbol
    /// Whether it is the last one of its line (S6).
    package var isLast: Bool
    /// Its routing line, or nil when none was exported.
    package var routingLine: RoutingLine?

    /// Creates an operation.
    package init(
      orderLineNo: Int32?, operationNo: Symbol, isLast: Bool, routingLine: RoutingLine? = nil
    ) {
      self.orderLineNo = orderLineNo
      self.operationNo = operationNo
      self.isLast = isLast
      self.routingLine = routingLine
    }
  }

  /// An entry of the timeline, by its place in `itemEntries` or `capacityEntries`.
  package enum TimelineEntry: Hashable, Sendable {
    case item(Int)
    case capacity(Int)
  }

  /// What is said of an entry of another order.
  package struct ForeignEntry: Hashable, Sendable {
    /// The entry, read from the other order's rows; a target's user may be that of its register.
    package var entry: ItemLedgerEntry
    /// The entry of this order that it is tied to.
    package var tiedTo: EntryNo

    /// Creates the mention of an entry.
    package init(entry: ItemLedgerEntry, tiedTo: EntryNo) {
      self.entry = entry
      self.tiedTo = tiedTo
    }
  }
}
