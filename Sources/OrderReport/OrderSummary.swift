package import ProductionLedger

/// What an index shows of one order; posted figures but where it says otherwise.
package struct OrderSummary: Hashable, Sendable {
  /// The number of the order.
  package var orderNo: Symbol
  /// Its description, or empty.
  package var description: Symbol
  /// Its status, or nil when not exported.
  package var status: ProductionOrderStatus?
  /// The item of its first line, or empty.
  package var itemNo: Symbol
  /// The base unit of that item, or nil.
  package var unit: Symbol?
  /// The date of its first listed entry, or nil without entries.
  package var firstPostingDate: PostingDate?
  /// The date of its last posted entry, or nil without entries.
  package var lastPostingDate: PostingDate?
  /// When it is due, or nil.
  package var dueDate: PostingDate?
  /// The ordered quantity, or nil when not known for each line.
  package var ordered: QuantityTotal?
  /// The posted figures of all its lines together.
  package var figures: OutputFigures
  /// The net after the queue.
  package var netAfterQueue: QuantityTotal
  /// How many posted corrections it has.
  package var correctionCount: Int
  /// How many findings stand, of level error.
  package var errorCount: Int
  /// How many findings stand, of level warning.
  package var warningCount: Int
  /// How many findings stand, of level info.
  package var infoCount: Int
  /// How many findings are settled.
  package var suppressedCount: Int
  /// How many accepted queue lines are in the figures.
  package var queuedCount: Int
  /// How many queue lines that name it were rejected.
  package var rejectedCount: Int
  /// The net over time in at most twelve points, the last one included.
  package var sparkline: [ChartPoint]

  /// Creates a summary.
  package init(
    orderNo: Symbol, description: Symbol, status: ProductionOrderStatus?, itemNo: Symbol,
    unit: Symbol?, firstPostingDate: PostingDate?, lastPostingDate: PostingDate?,
    dueDate: PostingDate?, ordered: QuantityTotal?, figures: OutputFigures,
    netAfterQueue: QuantityTotal, correctionCount: Int, errorCount: Int, warningCount: Int,
    infoCount: Int, suppressedCount: Int, queuedCount: Int, rejectedCount: Int,
    sparkline: [ChartPoint]
  ) {
    self.orderNo = orderNo
    self.description = description
    self.status = status
    self.itemNo = itemNo
    self.unit = unit
    self.firstPostingDate = firstPostingDate
    self.lastPostingDate = lastPostingDate
    self.dueDate = dueDate
    self.ordered = ordered
    self.figures = figures
    self.netAfterQueue = netAfterQueue
    self.correctionCount = correctionCount
    self.errorCount = errorCount
    self.warningCount = warningCount
    self.infoCount = infoCount
    self.suppressedCount = suppressedCount
    self.queuedCount = queuedCount
    self.rejectedCount = rejectedCount
    self.sparkline = sparkline
  }

  /// How many findings stand.
  package var findingCount: Int { errorCount + warningCount + infoCount }
}
