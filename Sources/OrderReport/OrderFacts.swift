import ProductionLedger

/// The facts of an order's head as short English phrases.
struct OrderFacts {
  /// Status, dates and reversal rate, as far as they are known.
  let lines: [String]

  init(_ report: OrderReport) {
    var lines: [String] = []
    if let status = report.status {
      let reopened = report.isReopened == true ? ", reopened" : ""
      lines.append("Status \(status.caption)\(reopened)")
    } else {
      lines.append("Status not exported")
    }
    if let date = report.dueDate { lines.append("due \(date)") }
    if let date = report.finishedDate { lines.append("finished \(date)") }
    if report.rates.originalRows > 0 {
      lines.append("reversed \(report.rates.quantityRate?.description ?? "n/a") of the output")
    }
    self.lines = lines
  }
}

extension ReportNotice {
  /// The notice as an English sentence; `quote` writes a text of the ledger.
  func sentence(_ quote: (Symbol) -> String) -> String {
    switch self {
    case .componentsNotReturned(let entries):
      "Components not returned: a reversal of output leaves consumption as posted, here "
        + "\(entries == 1 ? "1 entry" : "\(entries) entries")."
    case .twinsMerged(let operation, let pairs):
      "Operation \(quote(operation)): \(pairs) \(pairs == 1 ? "pair" : "pairs") of twin rows with "
        + "stop time counted once."
    case .twinsUndecided(let operation, let pairs):
      "Operation \(quote(operation)): totals may be doubled, \(pairs) "
        + "\(pairs == 1 ? "pair" : "pairs") of rows look like twins and their Quantity was not "
        + "exported."
    }
  }
}
