import Diagnostics
import ProductionLedger

extension LineJudgement {
  /// Whether date, order and item are there and every field could be read: R20.
  mutating func isReadable() -> Bool {
    for flaw in line.flaws { add(.unreadable(line, flaw)) }
    let required: [(column: Column, isBlank: Bool)] = [
      (.postingDate, line.postingDate == nil), (.orderNo, line.orderNo.isEmpty),
      (.itemNo, line.itemNo.isEmpty),
    ]
    for field in required where field.isBlank {
      let isFlawed =
        line.fields[field.column].map { place in
          line.flaws.contains { $0.location == place.location }
        } ?? false
      if !isFlawed { add(.blank(line, field.column)) }
    }
    return isAccepted
  }

  /// Refuses figures above zero, and a line without any: R21 and R22.
  mutating func checkFigures() {
    let written = line.writtenMeasures
    for measure in Measure.allCases where written[measure].isPositive {
      add(.positive(line, measure))
    }
    if written.isZero { add(.empty(line)) }
  }

  /// Refuses an order that no row of the ledger names: R23.
  mutating func refuseUnknownOrder(suggestion: String?) {
    add(.orderUnknown(line, number: basis.text(line.orderNo), suggestion: suggestion))
  }

  /// Refuses a sound line because another one was rejected: S8.
  mutating func refuseByStrictness() { add(.strict(line)) }

  /// Refuses an order that is not released or is blocked: R24, R40.
  ///
  /// The status of an order line or routing line stands in for that of an order not exported.
  mutating func checkStatus(of history: OrderHistory) {
    let order = basis.text(line.orderNo)
    if history.order?.blocked == true { add(.orderBlocked(line, order: order)) }
    let status =
      history.order?.status ?? history.lines.lazy.compactMap(\.status).first
      ?? history.routingLines.lazy.compactMap(\.status).first
    switch status {
    case .released: break
    case nil: add(.statusUnknown(line, order: order))
    case .some(let status): add(.notReleased(line, order: order, status: status))
    }
  }
}

extension OutputJournalLine {
  /// The figures as written, in the line's own units.
  var writtenMeasures: Measures {
    Measures(
      output: outputQuantity, scrap: scrapQuantity, setupTime: setupTime, runTime: runTime,
      stopTime: stopTime)
  }
}

extension Measure {
  /// The column of a queue line that holds it.
  var column: Column {
    switch self {
    case .output: .outputQuantity
    case .scrap: .scrapQuantity
    case .setupTime: .setupTime
    case .runTime: .runTime
    case .stopTime: .stopTime
    }
  }
}
