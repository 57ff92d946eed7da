package import ProductionLedger

/// All that the page, the JSON and the other forms of one production order tell.
///
/// Figures, entries and findings count what is dated on or before the as-of date (S1); every symbol
/// is one of the `ReportContext` it was made with.
/// - Source: domain.md 6.2, 6.5, 6.6; contract.md section 4; pages.md 1.
package struct OrderReport: Sendable {
  /// The number of the order.
  package let orderNo: Symbol
  /// Its description, else that of its single order line, or empty.
  package let description: Symbol
  /// Its status on the day of export, or nil when not exported.
  package let status: ProductionOrderStatus?
  /// Whether it was finished and reopened, or nil when not exported.
  package let isReopened: Bool?
  /// When it was finished, or nil.
  package let finishedDate: PostingDate?
  /// When it is due, or nil.
  package let dueDate: PostingDate?
  /// The figures of each order line, item and variant: by line, the line's present item first.
  package let lines: [LineFigures]
  /// The figures of each operation, by order line, then as the operations follow each other (S6).
  package let operations: [OperationFigures]
  /// The entries by R6, queued ones after the posted ones of their date.
  package let entries: [ReportEntry]
  /// The queue lines that name the order, by number.
  package let queue: [QueueResult]
  /// What an auditor should look at, by code, settled ones included.
  package let findings: [Finding]
  /// The reversal register: every posting that takes back, by R6, queued ones included.
  package let corrections: [Correction]
  /// What else a reader of the figures should know.
  package let notices: [ReportNotice]
  /// How much and how often output was reversed, posted rows only.
  package let rates: ReversalRates
  /// Rows and sums of this order, posted rows only.
  package let totals: ControlTotals
  /// The facts of the one sentence.
  package let synopsis: OrderSynopsis
}
