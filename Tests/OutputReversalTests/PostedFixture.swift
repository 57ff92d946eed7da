import Diagnostics
import OutputReversal
import ProductionLedger
import Testing

/// A fixture judged, with its figures summed naively for comparison with those worked by hand.
struct PostedFixture {
  let posted: PostedLedger

  init(
    _ rows: String, lacking: Set<Column> = [], rules: PostingRules = PostingRules(),
    textNumbers: Bool = false
  ) {
    let fixture = LedgerFixture(rows, lacking: lacking, textNumbers: textNumbers)
    posted = PostedLedger(ledger: fixture.ledger, rules: rules)
  }

  /// The decisions as `accepted` or `rejected` and the codes, in the order of the queue.
  var verdicts: [String] {
    posted.decisions.map { decision in
      ([decision.isAccepted ? "accepted" : "rejected"] + decision.codes.map(\.rawValue))
        .joined(separator: " ")
    }
  }

  /// The history of an order; the test stops where there is none.
  func history(_ order: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> OrderHistory
  {
    let symbol = try #require(
      posted.ledger.symbols.symbol(of: order), sourceLocation: sourceLocation)
    let position = try #require(
      posted.ledger.orders.position(of: symbol), sourceLocation: sourceLocation)
    return posted.history(of: position)
  }

  /// Original, reversed, unexplained and net of an item of an order, by R7.
  func figures(_ order: String, item: String = "1000") throws -> String {
    var original = QuantityTotal.zero
    var reversed = QuantityTotal.zero
    var unexplained = QuantityTotal.zero
    for entry in try history(order).itemEntries
    where entry.isCounted && text(entry.entry.itemNo) == item {
      switch entry.kind {
      case .original: original += entry.entry.quantity
      case .reversal, .crossLink: reversed = reversed - QuantityTotal(entry.entry.quantity)
      case .unexplained, .brokenLink:
        unexplained = unexplained - QuantityTotal(entry.entry.quantity)
      case .zero, .foreign: break
      }
    }
    return "\(original)/\(reversed)/\(unexplained)/\(original - reversed - unexplained)"
  }

  /// Original, reversed and net of a measure of an operation, by R8.
  func figures(_ order: String, operation: String, _ measure: Measure) throws -> String {
    var original = QuantityTotal.zero
    var reversed = QuantityTotal.zero
    for entry in try history(order).capacityEntries
    where entry.isCounted && text(entry.entry.operationNo) == operation {
      let figure = QuantityTotal(entry.counted[measure])
      if figure.isNegative { reversed = reversed - figure } else { original += figure }
    }
    return "\(original)/\(reversed)/\(original - reversed)"
  }

  /// The item entry of an order with that reference.
  func item(_ order: String, _ reference: String) throws -> HistoricItemEntry {
    try #require(history(order).itemEntries.first { name(of: $0.reference) == reference })
  }

  /// The capacity entry of an order with that reference.
  func capacity(_ order: String, _ reference: String) throws -> HistoricCapacityEntry {
    try #require(history(order).capacityEntries.first { name(of: $0.reference) == reference })
  }

  /// Each linked capacity entry of an order as `C-2 reversed-entry C-1`, in the order of R6.
  func pairs(_ order: String) throws -> [String] {
    try history(order).capacityEntries.compactMap { entry in
      guard let reverses = entry.reverses, let link = entry.link else { return nil }
      return "\(name(of: entry.reference)) \(link.rawValue) \(name(of: reverses))"
    }
  }

  /// The operations of an order as `10000:20*`, the last one of a line starred.
  func operations(_ order: String) throws -> [String] {
    try history(order).operations.map { operation in
      let line = operation.orderLineNo.map(String.init) ?? "-"
      return "\(line):\(text(operation.operationNo))\(operation.isLast ? "*" : "")"
    }
  }

  /// The references of an order's timeline, in its order.
  func timeline(_ order: String) throws -> [String] {
    let history = try history(order)
    return history.timeline.map { entry in
      switch entry {
      case .item(let index): name(of: history.itemEntries[index].reference)
      case .capacity(let index): name(of: history.capacityEntries[index].reference)
      }
    }
  }

  /// How messages name an entry.
  func name(of reference: EntryReference) -> String { posted.ledger.name(of: reference) }

  private func text(_ symbol: Symbol) -> String { posted.ledger.symbols.text(symbol) }
}
