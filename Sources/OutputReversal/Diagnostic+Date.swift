import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func dateOutsideRange(
    _ line: OutputJournalLine, _ date: PostingDate, from: PostingDate?, to: PostingDate?
  ) -> Diagnostic {
    let text: QueueText =
      switch (from, to) {
      case (_?, _?): .dateBetween
      case (_?, nil): .dateFrom
      case (nil, _?): .dateTo
      case (nil, nil): .dateNever
      }
    return queue(
      .qDateRange, line, .postingDate, text,
      ["date": .day(date), "from": .day(from ?? date), "to": .day(to ?? date)])
  }

  static func periodClosed(_ line: OutputJournalLine, _ date: PostingDate, closedTo: PostingDate)
    -> Diagnostic
  {
    queue(
      .qPeriod, line, .postingDate, .closed, ["date": .day(date), "to": .day(closedTo)])
  }

  static func tooEarlyForValuation(
    _ line: OutputJournalLine, _ date: PostingDate, earliest: PostingDate
  ) -> Diagnostic {
    queue(
      .qPeriod, line, .postingDate, .beforeValuation,
      ["date": .day(date), "earliest": .day(earliest)])
  }

  static func targetTooEarly(
    _ line: OutputJournalLine, _ target: ReversalTarget, earliest: PostingDate, note: Note
  ) -> Diagnostic {
    queue(
      .qPeriod, line, .appliesToEntry, .targetTooEarly,
      [
        "entry": .text(target.name), "date": .day(target.entry.postingDate),
        "earliest": .day(earliest),
      ], notes: [note])
  }

  static func backdated(
    _ line: OutputJournalLine, _ date: PostingDate, _ target: ReversalTarget, note: Note
  ) -> Diagnostic {
    queue(
      .qBackdated, line, .postingDate, .backdated,
      [
        "date": .day(date), "entry": .text(target.name),
        "entryDate": .day(target.entry.postingDate),
      ], notes: [note])
  }

  static func future(_ line: OutputJournalLine, _ date: PostingDate, asOf: PostingDate)
    -> Diagnostic
  {
    queue(
      .qFuture, line, .postingDate, .future, ["date": .day(date), "asOf": .day(asOf)])
  }
}
