package import ProductionLedger
extension OrderSummary {
  package init(
    temp: Void, orderNo: Symbol, description: Symbol, status: ProductionOrderStatus?,
    itemNo: Symbol, unit: Symbol?, firstPostingDate: PostingDate?, lastPostingDate: PostingDate?,
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
}
