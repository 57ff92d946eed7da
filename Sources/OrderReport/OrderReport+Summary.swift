import OutputReversal
import ProductionLedger

extension OrderReport {
  /// What an index shows of this order.
  ///
  /// - Complexity: O(*n*) in the entries.
  package var summary: OrderSummary {
    let posted = entries.lazy.filter { $0.state == .posted }
    var counts: [Finding.Level: Int] = [:]
    for finding in findings where finding.suppression == nil {
      counts[finding.level, default: 0] += 1
    }
    return OrderSummary(
      orderNo: orderNo, description: description, status: status,
      itemNo: lines.first?.itemNo ?? .empty, unit: lines.first?.unit,
      firstPostingDate: posted.first?.postingDate,
      lastPostingDate: posted.reversed().first?.postingDate, dueDate: dueDate,
      ordered: synopsis.ordered, figures: figures(afterQueue: false),
      netAfterQueue: synopsis.netAfterQueue, correctionCount: synopsis.correctionCount,
      errorCount: counts[.error, default: 0], warningCount: counts[.warning, default: 0],
      infoCount: counts[.info, default: 0],
      suppressedCount: findings.lazy.filter { $0.suppression != nil }.count,
      queuedCount: synopsis.queuedCount, rejectedCount: synopsis.rejectedCount,
      sparkline: sparkline)
  }

  /// The posted chart in at most twelve points, evenly taken, the last one included.
  private var sparkline: [ChartPoint] {
    let points = postedChart
    let limit = 12
    guard points.count > limit else { return points }
    return (1...limit).map { points[$0 * points.count / limit - 1] }
  }

  /// The posted item entries of a correction log: each posted posting that takes back.
  package var correctionLog: [Correction] { corrections.filter { $0.state == .posted } }
}
