import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func remainingExceeded(
    _ line: OutputJournalLine, output: Quantity, _ target: ReversalTarget, note: Note
  ) -> Diagnostic {
    var uses: [Message] = []
    func use(_ text: QueueText, _ quantity: QuantityTotal) {
      uses.append(Message(text, ["quantity": .figure(quantity)]))
    }
    if !target.reversed.isZero { use(.useReversed, target.reversed) }
    if let used = target.used, used.isPositive { use(.useElsewhere, used) }
    if !target.queued.isZero { use(.useQueued, target.queued) }
    var notes = [note]
    if let used = target.used, used.isPositive {
      notes.append(Note("the ERP may free what was used by applying it to other stock first"))
    }
    return queue(
      .qRemaining, line, .outputQuantity, uses.isEmpty ? .moreThanRemains : .moreThanIsLeft,
      [
        "written": written(line, .output, output), "entry": .text(target.name),
        "remaining": .figure(max(target.remaining, .zero)),
        "quantity": .figure(target.entry.quantity), "uses": .list(uses),
      ], notes: notes)
  }

  static func netExceeded(
    _ line: OutputJournalLine, _ measure: Measure, figure: Quantity, operation: String,
    left: QuantityTotal
  ) -> Diagnostic {
    queue(
      .qOperationNet, line, measure.column, .moreThanNet,
      [
        "written": written(line, measure, figure), "operation": .text(operation),
        "left": .figure(max(left, .zero)),
      ])
  }

  static func finishedExceeded(
    _ line: OutputJournalLine, quantity: QuantityTotal, finished: QuantityTotal
  ) -> Diagnostic {
    queue(
      .qFinished, line, .outputQuantity, .finishedBelowZero,
      ["finished": .figure(finished), "quantity": .figure(quantity)])
  }

  static func serialQuantity(_ line: OutputJournalLine, output: Quantity, serial: String)
    -> Diagnostic
  {
    queue(
      .qSerial, line, .outputQuantity, .serialQuantity,
      [
        "written": written(line, .output, output), "one": .figure("-1"), "serial": .text(serial),
      ])
  }

  static func timeLeft(
    _ line: OutputJournalLine, _ target: ReversalTarget, runTime: Quantity,
    posted: String
  ) -> Diagnostic {
    queue(
      .qTimeLeft, line, .runTime, runTime.isZero ? .timeTakenOfNone : .timeNotTaken,
      ["posted": .text(posted), "entry": .text(target.name), "time": .figure(runTime)])
  }

  /// A figure as written and, where a unit was converted, as it counts (R12).
  private static func written(
    _ line: OutputJournalLine, _ measure: Measure, _ figure: Quantity
  ) -> Message.Value {
    let own = line.writtenMeasures[measure]
    return .message(
      Message(
        own == figure ? QueueText.written : .converted,
        ["measure": .name(measure), "figure": .figure(own), "base": .figure(figure)]))
  }
}
