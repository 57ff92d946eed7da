import Diagnostics
import OutputReversal
import ProductionLedger

/// The facts of an order's head as short phrases.
struct OrderFacts {
  /// Status, dates and reversal rate, as far as they are known.
  let lines: [String]

  init(_ report: OrderReport, _ wording: ReportWording) {
    var lines: [String] = []
    if let status = report.status {
      lines.append(
        wording(
          report.isReopened == true ? .statusReopened : .status, ["status": .name(status)]))
    } else {
      lines.append(wording(.noStatus))
    }
    if let date = report.dueDate { lines.append(wording(.due, ["date": .day(date)])) }
    if let date = report.finishedDate { lines.append(wording(.finishedOn, ["date": .day(date)])) }
    if report.rates.originalRows > 0 {
      lines.append(
        report.rates.quantityRate.map { wording(.rate, ["rate": .figure($0.figure)]) }
          ?? wording(.noRate))
    }
    self.lines = lines
  }
}

extension ReportNotice {
  /// The notice as a sentence; `quote` writes a text of the ledger.
  func sentence(_ quote: (Symbol) -> String, _ wording: ReportWording) -> String {
    switch self {
    case .componentsNotReturned(let entries):
      wording(entries == 1 ? .componentsOne : .components, ["count": .count(entries)])
    case .twinsMerged(let operation, let pairs):
      wording(
        pairs == 1 ? .twinsOne : .twins,
        ["operation": .text(quote(operation)), "count": .count(pairs)])
    case .twinsUndecided(let operation, let pairs):
      wording(
        pairs == 1 ? .likelyTwinsOne : .likelyTwins,
        ["operation": .text(quote(operation)), "count": .count(pairs)])
    }
  }
}
