/// The dates on which a queued reversal may be posted; a limit that is nil does not hold.
/// - Source: domain.md R35, S9.
package struct PostingLimits: Hashable, Sendable {
  /// `posting.allowFrom`: the first posting date allowed; before it Q-DATE-RANGE.
  package var allowFrom: CalendarDay?
  /// `posting.allowTo`: the last posting date allowed; after it Q-DATE-RANGE.
  package var allowTo: CalendarDay?
  /// `posting.closedTo`: the last day of the closed inventory period; up to it Q-PERIOD.
  package var closedTo: CalendarDay?
  /// `posting.earliestValuationDate`: a line or its target dated before it is refused, Q-PERIOD.
  package var earliestValuationDate: CalendarDay?

  /// Creates limits, none by default.
  package init(
    allowFrom: CalendarDay? = nil, allowTo: CalendarDay? = nil, closedTo: CalendarDay? = nil,
    earliestValuationDate: CalendarDay? = nil
  ) {
    self.allowFrom = allowFrom
    self.allowTo = allowTo
    self.closedTo = closedTo
    self.earliestValuationDate = earliestValuationDate
  }
}
