package import OutputReversal
package import ProductionLedger

extension OrderReport {
  /// The originals of which something can still be reversed after the queue.
  ///
  /// - Complexity: O(*n*) in the entries.
  package var openOriginals: [ReportEntry] {
    entries.filter { $0.kind == .item(.original) && $0.remaining?.isPositive == true }
  }

  /// The gravest level of the findings that stand, or nil when none does.
  package var worstLevel: Finding.Level? {
    findings.lazy.filter { $0.suppression == nil }.map(\.level).max()
  }

  /// The figures of all lines together.
  package func figures(afterQueue: Bool) -> OutputFigures {
    lines.reduce(into: OutputFigures.zero) { $0 += afterQueue ? $1.afterQueue : $1.posted }
  }

  /// The net of the order after each Output entry, queued ones included.
  ///
  /// - Complexity: O(*n*) in the entries.
  package var chart: [ChartPoint] { points { _ in true } }

  /// The net of the order after each posted Output entry.
  ///
  /// - Complexity: O(*n*) in the entries.
  package var postedChart: [ChartPoint] { points { $0.state == .posted } }

  private func points(_ isShown: (ReportEntry) -> Bool) -> [ChartPoint] {
    var net = QuantityTotal.zero
    var points: [ChartPoint] = []
    for entry in entries
    where entry.lineIndex != nil && !entry.quantity.isZero && isShown(entry) {
      net += entry.quantity
      points.append(
        ChartPoint(
          date: entry.postingDate, net: net, isReversal: entry.quantity.isNegative,
          isQueued: entry.state == .queued))
    }
    return points
  }

  /// One measure's time over all operations, or nil where it or its one unit is unknown (S2).
  ///
  /// An operation without any time of that measure does not count.
  /// - Complexity: O(*n*) in the operations.
  package func time(_ measure: Measure, afterQueue: Bool) -> (total: MeasureFigures, unit: Symbol)?
  {
    var total = MeasureFigures.zero
    var unit: Symbol?
    for operation in operations {
      guard let figures = operation.known(measure, afterQueue: afterQueue) else { return nil }
      guard figures != .zero else { continue }
      guard let own = operation.timeUnit, unit == nil || unit == own else { return nil }
      unit = own
      total += figures
    }
    return unit.map { (total, $0) }
  }

  /// The ledger files whose rows the report shows, as positions in `ReportContext.sources`.
  ///
  /// - Complexity: O(*n*) in the entries.
  package var sources: [UInt16] {
    var sources = Set(entries.lazy.map(\.place.source))
    sources.formUnion(queue.lazy.map(\.place.source))
    return sources.sorted()
  }
}
