import Diagnostics
import ProductionLedger

extension Diagnostic {
  /// What is said of a queue line at one of its fields, or at its beginning.
  static func queue(
    _ code: Code, _ line: OutputJournalLine, _ column: Column?, _ text: QueueText,
    _ arguments: KeyValuePairs<String, Message.Value> = [:], notes: [Note] = []
  ) -> Diagnostic {
    let place =
      column.map(line.location(of:))
      ?? OutputJournalLine.FieldLocation(location: line.start, length: 1)
    return Diagnostic(
      code.isRefusal ? .error : .warning, code, at: place.location, length: place.length,
      Message(text, arguments), notes: notes)
  }

  static func unreadable(_ line: OutputJournalLine, _ flaw: Diagnostic) -> Diagnostic {
    Diagnostic(
      .error, .qParse, at: flaw.location ?? line.start, length: flaw.length,
      Message(
        QueueText.unreadable,
        [
          "flaw": .text(flaw.message), "code": .text(flaw.code.rawValue),
          "title": .message(Message(titleOf: flaw.code)),
        ]), notes: flaw.notes)
  }

  static func blank(_ line: OutputJournalLine, _ column: Column) -> Diagnostic {
    queue(
      .qParse, line, column, .blank,
      ["column": .name(column), "code": .text(Code.eRequired.rawValue)])
  }

  static func positive(_ line: OutputJournalLine, _ measure: Measure) -> Diagnostic {
    queue(
      .qSign, line, measure.column,
      measure == .output || measure == .scrap ? .positiveQuantity : .positiveTime,
      ["measure": .name(measure), "figure": .figure(line.writtenMeasures[measure])])
  }

  static func empty(_ line: OutputJournalLine) -> Diagnostic {
    queue(.qEmpty, line, .outputQuantity, .empty)
  }

  static func strict(_ line: OutputJournalLine) -> Diagnostic {
    queue(.qStrict, line, nil, .strict)
  }

  static func alreadyPosted(_ line: OutputJournalLine, as rows: [String]) -> Diagnostic {
    queue(.qPosted, line, nil, .posted, ["rows": .text(rows.joined(separator: " / "))])
  }

  static func duplicate(_ line: OutputJournalLine, of number: Int) -> Diagnostic {
    queue(.qDuplicate, line, nil, .duplicate, ["line": .text("Q-\(number)")])
  }
}
