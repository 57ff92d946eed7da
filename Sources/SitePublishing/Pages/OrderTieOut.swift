package import Diagnostics
package import OrderReport
package import OutputReversal
package import ProductionLedger

/// Whether an order's page shows the rows that were read, and their sums, computed a second way.
///
/// Three steps: the columns of the ledger against the control totals, these against the rows of the
/// story, and those against every figure that is told of the order.
/// - Source: pages.md 1.7: the build fails when a total on a page is not the sum of its rows.
package struct OrderTieOut {
  /// What does not tie out; empty for a sound page.
  package private(set) var diagnostics: [Diagnostic] = []
  private let order: String

  /// Compares a report with the rows of its page, with `history` and with the rows in `ledger`.
  ///
  /// `position` is that of the order in `ledger.orders`.
  /// - Complexity: O(*n*) in the rows, lines and operations of the order.
  package init(
    _ report: OrderReport, _ history: OrderHistory, _ ledger: Ledger, _ position: Int
  ) {
    order = ledger.symbols.text(report.orderNo)
    checkRows(report, ledger, position)
    let counted =
      history.itemEntries.count(where: \.isCounted)
      + history.capacityEntries.count(where: \.isCounted)
    check(rows: counted, report.entries.count)
    checkLines(report)
    checkOperations(report)
  }

  /// Compares the rows as they were read with the control totals, and these with the story.
  private mutating func checkRows(_ report: OrderReport, _ ledger: Ledger, _ position: Int) {
    let rows = ledger.orders.itemLedgerEntryRows(position)
    let quantities = ledger.itemLedgerEntries.table.quantities(.quantity)
    let totals = report.totals
    check(rows: rows.count, totals.itemRowsRead)
    check(rows: ledger.orders.capacityLedgerEntryRows(position).count, totals.capacityRowsRead)
    var read = QuantityTotal.zero
    for row in rows { read += Quantity(units: quantities[Int(row)]) }
    check(read, totals.itemsShown.quantity + totals.itemsOutside.quantity, "quantity as read")
    var shown = QuantityTotal.zero
    for entry in report.entries where entry.state == .posted && entry.operationNo == nil {
      shown += entry.quantity
    }
    check(shown, totals.itemsShown.quantity, "quantity of item entries")
  }

  private mutating func checkLines(_ report: OrderReport) {
    var posted = Array(repeating: OutputFigures.zero, count: report.lines.count)
    var afterQueue = posted
    for entry in report.entries {
      guard let index = entry.lineIndex else { continue }
      afterQueue[index].count(entry)
      if entry.state == .posted { posted[index].count(entry) }
    }
    for (index, line) in report.lines.enumerated() {
      check(posted[index], line.posted, "posted")
      check(afterQueue[index], line.afterQueue, "after the queue")
    }
    let synopsis = report.synopsis
    let all = posted.reduce(into: OutputFigures.zero) { $0 += $1 }
    check(all.original, synopsis.posted + synopsis.postedAgain, "output of the sentence")
    check(all.reversed, synopsis.reversed, "reversed of the sentence")
    check(all.unexplained, synopsis.unexplained, "unexplained of the sentence")
    check(all.net, synopsis.net, "net of the sentence")
  }

  private mutating func checkOperations(_ report: OrderReport) {
    let operations = OperationPositions(report.operations)
    var posted = Array(repeating: OperationMeasures.zero, count: report.operations.count)
    var afterQueue = posted
    for entry in report.entries {
      guard let measures = entry.measures, let operation = operations.position(of: entry) else {
        continue
      }
      afterQueue[operation] += measures
      if entry.state == .posted { posted[operation] += measures }
    }
    for figures in report.operations {
      guard let operation = operations.position(of: figures) else { continue }
      check(posted[operation], figures.posted, "posted")
      check(afterQueue[operation], figures.afterQueue, "after the queue")
    }
  }

  private mutating func check(_ sums: OutputFigures, _ figures: OutputFigures, _ when: String) {
    guard sums != figures else { return }
    check(sums.original, figures.original, "original, \(when),")
    check(sums.reversed, figures.reversed, "reversed, \(when),")
    check(sums.unexplained, figures.unexplained, "unexplained, \(when),")
    check(sums.net, figures.net, "net, \(when),")
  }

  private mutating func check(
    _ sums: OperationMeasures, _ figures: OperationMeasures, _ when: String
  ) {
    guard sums != figures else { return }
    for measure in Measure.allCases {
      check(sums[measure].original, figures[measure].original, "\(measure.rawValue), \(when),")
      check(sums[measure].net, figures[measure].net, "net \(measure.rawValue), \(when),")
    }
  }

  private mutating func check(_ sum: QuantityTotal, _ total: QuantityTotal, _ what: String) {
    if sum != total { diagnostics.append(.doesNotTieOut(order, what, sum: sum, total: total)) }
  }

  private mutating func check(rows: Int, _ shown: Int) {
    if rows != shown { diagnostics.append(.rowsNotShown(order, counted: rows, shown: shown)) }
  }
}

extension OutputFigures {
  /// Adds an Output entry by what it is.
  fileprivate mutating func count(_ entry: ReportEntry) {
    switch entry.kind {
    case .item(.original): original += entry.quantity
    case .item(.reversal), .item(.crossLink): reversed = reversed - QuantityTotal(entry.quantity)
    case .item(.unexplained), .item(.brokenLink):
      unexplained = unexplained - QuantityTotal(entry.quantity)
    case .item(.zero), .item(.foreign), .capacity: break
    }
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
