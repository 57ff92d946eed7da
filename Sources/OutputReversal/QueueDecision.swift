package import Diagnostics
package import ProductionLedger

/// What was decided about one queue line, and why.
///
/// - Source: domain.md 6.3 and S9.
package struct QueueDecision: Hashable, Sendable {
  /// The line's number in the queue, from 1; its reference is `Q-number`.
  package var number: Int
  /// The line as it was read.
  package var line: OutputJournalLine
  /// Whether it is applied.
  package var isAccepted: Bool
  /// Every code that applies: refusals in the order of the rules' table, then warnings.
  package var codes: [Code]
  /// At least one sentence for each code, at the field it is about, in the order of `codes`.
  package var diagnostics: [Diagnostic]
  /// The orders it names: its own and its target's, unknown ones left out, in byte order.
  package var orders: [Symbol]
  /// What it would write, as far as it could be resolved; nil when the judging ended before.
  package var reversal: Reversal?
  /// The entries that have posted it already, which is why it is rejected (R45); else none.
  package var postedAs: [EntryReference] = []

  /// A queue line resolved: blanks taken from the target, quantities in the base unit.
  package struct Reversal: Hashable, Sendable {
    /// The accounting date.
    package var postingDate: PostingDate
    /// The order.
    package var orderNo: Symbol
    /// The order line, or nil when the ledger has none.
    package var orderLineNo: Int32?
    /// The item.
    package var itemNo: Symbol
    /// The variant, or empty.
    package var variantCode: Symbol
    /// The operation, or empty.
    package var operationNo: Symbol
    /// Whether the operation is the last one of its line.
    package var isLastOperation: Bool
    /// What is taken back: zero or below.
    package var measures: Measures
    /// The item entry to be reversed, or nil.
    package var target: EntryNo?
    /// Whether it yields an item row (last operation and output not zero).
    package var writesItemEntry: Bool
    /// Whether it yields a capacity row (not in a ledger without capacity, S5).
    package var writesCapacityEntry: Bool

    /// Creates a resolved line.
    package init(
      postingDate: PostingDate, orderNo: Symbol, orderLineNo: Int32?, itemNo: Symbol,
      variantCode: Symbol, operationNo: Symbol, isLastOperation: Bool, measures: Measures,
      target: EntryNo?, writesItemEntry: Bool, writesCapacityEntry: Bool
    ) {
      self.postingDate = postingDate
      self.orderNo = orderNo
      self.orderLineNo = orderLineNo
      self.itemNo = itemNo
      self.variantCode = variantCode
      self.operationNo = operationNo
      self.isLastOperation = isLastOperation
      self.measures = measures
      self.target = target
      self.writesItemEntry = writesItemEntry
      self.writesCapacityEntry = writesCapacityEntry
    }
  }

  /// Creates a decision.
  package init(
    number: Int, line: OutputJournalLine, isAccepted: Bool, codes: [Code],
    diagnostics: [Diagnostic], orders: [Symbol], reversal: Reversal?
  ) {
    self.number = number
    self.line = line
    self.isAccepted = isAccepted
    self.codes = codes
    self.diagnostics = diagnostics
    self.orders = orders
    self.reversal = reversal
  }
}
