/// How far one stage of a run has come.
package struct Progress: Hashable, Sendable {
  /// What is being done, as a lower-case word: `reading`, `rendering`.
  package var stage: String
  /// How many units are done.
  package var done: Int
  /// How many units there are, or nil when that is not known yet.
  package var total: Int?

  /// Creates a report of progress.
  package init(_ stage: String, done: Int, of total: Int? = nil) {
    self.stage = stage
    self.done = max(0, done)
    self.total = total
  }

  /// The share done, a whole number from 0 to 100, or nil when the total is not known.
  package var percent: Int? {
    guard let total else { return nil }
    guard total > 0, done < total else { return 100 }
    return total.dividingFullWidth(done.multipliedFullWidth(by: 100)).quotient
  }
}
