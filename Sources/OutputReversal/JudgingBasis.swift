import Diagnostics
import ProductionLedger

/// What every queue line is judged by; it does not change from line to line.
struct JudgingBasis {
  let histories: OrderHistories
  let rules: PostingRules
  let units: UnitFactors
  let reversalIDs: ReversalIDs

  init(histories: OrderHistories, rules: PostingRules) {
    self.histories = histories
    self.rules = rules
    units = UnitFactors(histories.ledger)
    reversalIDs = ReversalIDs(histories.ledger)
  }

  var ledger: Ledger { histories.ledger }
  var links: EntryLinks { histories.links }

  /// A text of the ledger as messages show it.
  func text(_ symbol: Symbol) -> String { VisibleText.of(ledger.symbols.text(symbol)) }

  /// The first column of a posted row.
  func location(of place: RowPlace) -> InputLocation {
    let source = ledger.sources[Int(place.source)]
    return InputLocation(
      file: source.file, sheet: source.sheet, line: Int(place.line), column: 1)
  }
}
