import OutputReversal
import ProductionLedger

extension OrderSynopsis {
  /// Tells the order that has these lines, entries, corrections and queue lines.
  ///
  /// `isOrderedKnown`: whether the ordered quantity is known of each order line.
  init(
    lines: [LineFigures], isOrderedKnown: Bool, entries: [ReportEntry],
    corrections: [Correction], queue: [QueueResult]
  ) {
    var figures = OutputFigures.zero
    var netAfterQueue = QuantityTotal.zero
    var ordered = QuantityTotal.zero
    for line in lines {
      figures += line.posted
      netAfterQueue += line.afterQueue.net
      if let quantity = line.ordered { ordered += quantity }
    }
    let postedAgain = Self.postedAgain(entries)
    let postedCorrections = corrections.lazy.filter { $0.state == .posted }
    let count = postedCorrections.count
    self.init(
      posted: figures.original - postedAgain, reversed: figures.reversed,
      unexplained: figures.unexplained, postedAgain: postedAgain, net: figures.net,
      netAfterQueue: netAfterQueue, ordered: isOrderedKnown ? ordered : nil, correctionCount: count,
      soleCorrection: count == 1 ? postedCorrections.first : nil,
      queuedCount: Set(
        entries.lazy.filter { $0.state == .queued }.compactMap(\.reference.queueNumber)
      ).count,
      rejectedCount: queue.lazy.filter { !$0.isAccepted }.count)
  }

  /// Of the output after the first posting that took back, as much as had been taken back before.
  private static func postedAgain(_ entries: [ReportEntry]) -> QuantityTotal {
    var missing = QuantityTotal.zero
    var again = QuantityTotal.zero
    for entry in entries where entry.state == .posted && entry.lineIndex != nil {
      if entry.quantity.isNegative {
        missing += QuantityTotal(entry.quantity).magnitude
      } else {
        let filled = min(missing, QuantityTotal(entry.quantity))
        again += filled
        missing = missing - filled
      }
    }
    return again
  }
}
