import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

/// Whether the figures of an order's page are the sums of its rows, computed a second way.
///
/// - Source: pages.md 1.7: the build fails when a total on a page is not the sum of its visible rows.
struct OrderTieOut {
  /// What does not tie out; empty for a sound page.
  private(set) var diagnostics: [Diagnostic] = []

  /// Compares a report with the rows that its page shows and with the history it was made of.
  ///
  /// - Complexity: O(*n* · *m*) in its entries and lines.
  init(_ report: OrderReport, _ history: OrderHistory, _ context: ReportContext) {
    let number = context.symbols.text(report.orderNo)
    for (index, line) in report.lines.enumerated() {
      var posted = QuantityTotal.zero
      var afterQueue = QuantityTotal.zero
      for entry in report.entries where entry.lineIndex == index {
        afterQueue += entry.quantity
        if entry.state == .posted { posted += entry.quantity }
      }
      check(posted, line.posted.net, "net, posted", number)
      check(afterQueue, line.afterQueue.net, "net after the queue", number)
    }
    let counted =
      history.itemEntries.count(where: \.isCounted)
      + history.capacityEntries.count(where: \.isCounted)
    if counted != report.entries.count {
      diagnostics.append(.rowsNotShown(number, counted: counted, shown: report.entries.count))
    }
    checkOperations(report, number)
  }

  private mutating func checkOperations(_ report: OrderReport, _ number: String) {
    for operation in report.operations {
      var sums = OperationMeasures.zero
      for entry in report.entries
      where entry.operationNo == operation.operationNo
        && entry.orderLineNo == operation.orderLineNo && entry.state == .posted
      {
        if let measures = entry.measures { sums += measures }
      }
      for measure in Measure.allCases {
        check(sums[measure].net, operation.posted[measure].net, measure.rawValue, number)
      }
    }
  }

  private mutating func check(
    _ sum: QuantityTotal, _ total: QuantityTotal, _ what: String, _ order: String
  ) {
    if sum != total { diagnostics.append(.doesNotTieOut(order, what, sum: sum, total: total)) }
  }
}

extension Diagnostic {
  static func doesNotTieOut(
    _ order: String, _ what: String, sum: QuantityTotal, total: QuantityTotal
  ) -> Diagnostic {
    Diagnostic(
      .error, .pTieOut, at: nil,
      "\(what) of '\(VisibleText.of(order))' is \(total), but its rows sum to \(sum); "
        + "nothing was published")
  }

  static func rowsNotShown(_ order: String, counted: Int, shown: Int) -> Diagnostic {
    Diagnostic(
      .error, .pTieOut, at: nil,
      "\(counted) rows of '\(VisibleText.of(order))' count, but \(shown) are shown; "
        + "nothing was published")
  }
}
