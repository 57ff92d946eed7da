import OutputReversal
import ProductionLedger
import Testing

/// A ledger, a queue of one line or more, and what is decided about its last line.
struct QueueCase: CustomTestStringConvertible {
  var rule: String
  var rows: String
  var verdict: String
  var lacking: Set<Column> = []
  var rules = PostingRules()

  init(
    _ rule: String, _ rows: String, _ verdict: String, lacking: Set<Column> = [],
    limits: (inout PostingRules) -> Void = { _ in }
  ) {
    self.rule = rule
    self.rows = rows
    self.verdict = verdict
    self.lacking = lacking
    limits(&rules)
  }

  var testDescription: String { "\(rule): \(verdict)" }

  /// The decision on the last line, as `PostedFixture.verdicts` writes it.
  var found: String? { PostedFixture(rows, lacking: lacking, rules: rules).verdicts.last }
}
