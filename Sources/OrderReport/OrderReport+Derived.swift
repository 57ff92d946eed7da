import OutputReversal
import ProductionLedger

extension OrderReport {
  /// The originals of which something can still be reversed after the queue.
  ///
  /// - Complexity: O(*n*) in the entries.
  package var openOriginals: [ReportEntry] {
    entries.filter { $0.kind == .item(.original) && $0.remaining?.isPositive == true }
  }

  /// The posted findings of the gravest level that stands, or nil when none does.
  package var worstLevel: Finding.Level? {
    findings.lazy.filter { $0.suppression == nil }.map(\.level).max()
  }

  /// The figures of all lines together.
  package func figures(afterQueue: Bool) -> OutputFigures {
    lines.reduce(into: OutputFigures.zero) { $0 += afterQueue ? $1.afterQueue : $1.posted }
  }

  /// The net of `lines[index]` as the sum of its entries.
  ///
  /// - Complexity: O(*n*) in the entries.
  package func derivation(ofLine index: Int, afterQueue: Bool) -> NetDerivation {
    let counted = entries.filter {
      $0.lineIndex == index && (afterQueue || $0.state == .posted) && !$0.quantity.isZero
    }
    return NetDerivation(
      net: afterQueue ? lines[index].afterQueue.net : lines[index].posted.net,
      terms: counted.map {
        NetDerivation.Term(reference: $0.reference, quantity: $0.quantity, place: $0.place)
      })
  }

  /// The net of the order after each Output entry, queued ones included.
  ///
  /// - Complexity: O(*n*) in the entries.
  package var chart: [ChartPoint] {
    var net = QuantityTotal.zero
    var points: [ChartPoint] = []
    for entry in entries where entry.runningNetAfterQueue != nil && !entry.quantity.isZero {
      net += entry.quantity
      points.append(
        ChartPoint(
          date: entry.postingDate, net: net, isReversal: entry.quantity.isNegative,
          isQueued: entry.state == .queued))
    }
    return points
  }
}
