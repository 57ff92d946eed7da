import OrderReport
import OutputReversal
import ProductionLedger

extension OutputFigures {
  /// original/reversed/unexplained/net, as the worked examples write it.
  var text: String { "\(original)/\(reversed)/\(unexplained)/\(net)" }
}

extension MeasureFigures {
  /// original/reversed/net, as the worked examples write it.
  var text: String { "\(original)/\(reversed)/\(net)" }
}

extension EntryReference {
  /// The reference in a ledger whose entries have whole numbers.
  var text: String { text(EntryNumbers(), SymbolTable()) }
}

extension OrderReport {
  /// The figures of a measure of the first operation of that number, after the queue.
  func text(_ operation: String, _ measure: Measure, _ context: ReportContext) -> String? {
    operations.first { context.symbols.text($0.operationNo) == operation }?
      .afterQueue[measure].text
  }

  /// What can still be reversed of an entry, after the queue.
  func remaining(_ reference: String) -> String? {
    entries.first { $0.reference.text == reference }?.remaining?.description
  }
}
