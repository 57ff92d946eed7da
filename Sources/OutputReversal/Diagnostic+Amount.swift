import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func remainingExceeded(
    _ line: OutputJournalLine, output: Quantity, _ target: ReversalTarget, note: Note
  ) -> Diagnostic {
    var parts: [String] = []
    if !target.reversed.isZero { parts.append("\(target.reversed) reversed") }
    if let used = target.used, used.isPositive { parts.append("\(used) used elsewhere") }
    if !target.queued.isZero { parts.append("\(target.queued) queued before") }
    let reasons = parts.isEmpty ? "" : ", after \(parts.joined(separator: ", "))"
    var notes = [note]
    if let used = target.used, used.isPositive {
      notes.append(Note("the ERP may free what was used by applying it to other stock first"))
    }
    return queue(
      .qRemaining, line, .outputQuantity,
      "\(written(line, .output, output)) exceeds what remains of \(target.name): "
        + "\(max(target.remaining, .zero)) of \(target.entry.quantity) can be reversed\(reasons)",
      notes: notes)
  }

  static func netExceeded(
    _ line: OutputJournalLine, _ measure: Measure, figure: Quantity, operation: String,
    left: QuantityTotal
  ) -> Diagnostic {
    queue(
      .qOperationNet, line, measure.column,
      "\(written(line, measure, figure)) exceeds the net of operation '\(operation)': "
        + "\(max(left, .zero)) can be taken back")
  }

  static func finishedExceeded(
    _ line: OutputJournalLine, quantity: QuantityTotal, finished: QuantityTotal
  ) -> Diagnostic {
    queue(
      .qFinished, line, .outputQuantity,
      "the finished quantity of the order line would fall below zero; it is \(finished) "
        + "and \(quantity) would be taken back")
  }

  static func serialQuantity(_ line: OutputJournalLine, output: Quantity, serial: String)
    -> Diagnostic
  {
    queue(
      .qSerial, line, .outputQuantity,
      "\(written(line, .output, output)) is not -1; serial number '\(serial)' is one piece")
  }

  static func timeLeft(
    _ line: OutputJournalLine, _ target: ReversalTarget, runTime: Quantity,
    posted: String
  ) -> Diagnostic {
    queue(
      .qTimeLeft, line, .runTime,
      runTime.isZero
        ? "run time is taken back, but \(posted) of \(target.name) had none"
        : "run time is not taken back; \(posted) of \(target.name) had \(runTime)")
  }

  /// A figure as written and, where a unit was converted, as it counts (R12).
  private static func written(
    _ line: OutputJournalLine, _ measure: Measure, _ figure: Quantity
  ) -> String {
    let own = line.writtenMeasures[measure]
    return own == figure
      ? "\(measure.phrase) \(own)" : "\(measure.phrase) \(own), in the base unit \(figure),"
  }
}
