import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func dateOutsideRange(
    _ line: OutputJournalLine, _ date: PostingDate, from: PostingDate?, to: PostingDate?
  ) -> Diagnostic {
    let range =
      switch (from, to) {
      case (let from?, let to?): "from \(from) to \(to)"
      case (let from?, nil): "from \(from)"
      case (nil, let to?): "up to \(to)"
      case (nil, nil): "at all"
      }
    return queue(
      .qDateRange, line, .postingDate,
      "posting date \(date) is outside the allowed range; posting is allowed \(range)")
  }

  static func periodClosed(_ line: OutputJournalLine, _ date: PostingDate, closedTo: PostingDate)
    -> Diagnostic
  {
    queue(
      .qPeriod, line, .postingDate,
      "posting date \(date) is in a closed period; it is closed up to \(closedTo)")
  }

  static func tooEarlyForValuation(
    _ line: OutputJournalLine, _ date: PostingDate, earliest: PostingDate
  ) -> Diagnostic {
    queue(
      .qPeriod, line, .postingDate,
      "posting date \(date) is before the earliest valuation date \(earliest)")
  }

  static func targetTooEarly(
    _ line: OutputJournalLine, _ target: ReversalTarget, earliest: PostingDate, note: Note
  ) -> Diagnostic {
    queue(
      .qPeriod, line, .appliesToEntry,
      "\(target.name) was posted on \(target.entry.postingDate), before the earliest "
        + "valuation date \(earliest)",
      notes: [note])
  }

  static func backdated(
    _ line: OutputJournalLine, _ date: PostingDate, _ target: ReversalTarget, note: Note
  ) -> Diagnostic {
    queue(
      .qBackdated, line, .postingDate,
      "posting date \(date) is before that of \(target.name), \(target.entry.postingDate)",
      notes: [note])
  }

  static func future(_ line: OutputJournalLine, _ date: PostingDate, asOf: PostingDate)
    -> Diagnostic
  {
    queue(
      .qFuture, line, .postingDate,
      "posting date \(date) is after the as-of date \(asOf); the line holds its quantity but is "
        + "in no figure")
  }
}
