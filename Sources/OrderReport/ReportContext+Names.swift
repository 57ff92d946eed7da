package import OutputReversal
import ProductionLedger

extension ReportContext {
  /// How pages, JSON and messages name an entry: `I-1`.
  package func name(of reference: EntryReference) -> String {
    reference.text(entryNumbers, symbols)
  }

  /// How messages name entries: `I-1`, `I-1 and I-2`, `I-1, I-2 and 3 more`.
  func names(of references: [EntryReference]) -> String {
    guard let last = references.last else { return "nothing" }
    let count = references.count
    let shown = references.prefix(count <= 3 ? count - 1 : 2).map(name).joined(separator: ", ")
    if count == 1 { return name(of: last) }
    return count <= 3 ? "\(shown) and \(name(of: last))" : "\(shown) and \(count - 2) more"
  }

  /// How messages name an order line's item: `item '1000' on line 10000`.
  func name(of line: LineFigures) -> String {
    var name = "item '\(quoted(line.itemNo))'"
    if !line.variantCode.isEmpty { name += " variant '\(quoted(line.variantCode))'" }
    if let number = line.orderLineNo { name += " on line \(number)" }
    return name
  }

  /// How messages name an operation: `operation '20' of line 10000`.
  func name(of operation: OperationFigures) -> String {
    let line = operation.orderLineNo.map { " of line \($0)" } ?? ""
    guard !operation.operationNo.isEmpty else { return "the work\(line) without operation" }
    return "operation '\(quoted(operation.operationNo))'\(line)"
  }
}

extension Measure {
  /// The measure in a sentence.
  var phrase: String {
    switch self {
    case .output: "output"
    case .scrap: "scrap"
    case .setupTime: "setup time"
    case .runTime: "run time"
    case .stopTime: "stop time"
    }
  }
}
