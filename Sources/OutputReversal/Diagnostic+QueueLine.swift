import Diagnostics
import ProductionLedger

extension Diagnostic {
  /// What is said of a queue line at one of its fields, or at its beginning.
  static func queue(
    _ code: Code, _ line: OutputJournalLine, _ column: Column?, _ message: String,
    notes: [Note] = []
  ) -> Diagnostic {
    let place =
      column.map(line.location(of:))
      ?? OutputJournalLine.FieldLocation(location: line.start, length: 1)
    return Diagnostic(
      code.isRefusal ? .error : .warning, code, at: place.location, length: place.length, message,
      notes: notes)
  }

  static func unreadable(_ line: OutputJournalLine, _ flaw: Diagnostic) -> Diagnostic {
    Diagnostic(
      .error, .qParse, at: flaw.location ?? line.start, length: flaw.length,
      "\(flaw.message) (\(flaw.code.rawValue))", notes: flaw.notes)
  }

  static func blank(_ line: OutputJournalLine, _ column: Column) -> Diagnostic {
    queue(
      .qParse, line, column,
      "\(column.caption) is blank; a reversal names its date, order and item "
        + "(\(Code.eRequired.rawValue))")
  }

  static func positive(_ line: OutputJournalLine, _ measure: Measure) -> Diagnostic {
    let kind = measure == .output || measure == .scrap ? "quantity" : "time"
    return queue(
      .qSign, line, measure.column,
      "\(measure.phrase) \(line.writtenMeasures[measure]) is positive; "
        + "a reversal takes a negative \(kind)")
  }

  static func empty(_ line: OutputJournalLine) -> Diagnostic {
    queue(
      .qEmpty, line, .outputQuantity,
      "output, scrap and times are all zero; a reversal takes something back")
  }

  static func strict(_ line: OutputJournalLine) -> Diagnostic {
    queue(
      .qStrict, line, nil,
      "the line is sound, but another one was rejected; --strict applies all lines or none")
  }

  static func alreadyPosted(_ line: OutputJournalLine, as rows: [String]) -> Diagnostic {
    let names = rows.joined(separator: " / ")
    return queue(
      .qPosted, line, nil, "already posted as \(names); the line may stay in the queue or go")
  }

  static func duplicate(_ line: OutputJournalLine, of number: Int) -> Diagnostic {
    queue(.qDuplicate, line, nil, "every field equals that of Q-\(number); was it queued twice?")
  }
}
