import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func appliesMissing(
    _ line: OutputJournalLine, candidates: [String], isTracked: Bool
  ) -> Diagnostic {
    let text: QueueText =
      candidates.count > 1 ? .appliesSeveral : isTracked ? .appliesTracked : .appliesMissing
    let names = candidates.prefix(10).joined(separator: ", ")
    return queue(
      .qAppliesMissing, line, .appliesToEntry, text, ["entries": .text(names)])
  }

  static func appliesFound(_ line: OutputJournalLine, target: String) -> Diagnostic {
    queue(
      .qAppliesFound, line, .appliesToEntry, .appliesFound, ["entry": .text(target)])
  }

  static func appliesUnknown(_ line: OutputJournalLine, entry: String, capacityEntry: String?)
    -> Diagnostic
  {
    queue(
      .qAppliesUnknown, line, .appliesToEntry,
      capacityEntry == nil ? .appliesUnknown : .appliesCapacity,
      ["number": .text(entry), "entry": .text(capacityEntry ?? "")])
  }

  static func appliesIgnored(_ line: OutputJournalLine, isLast: Bool) -> Diagnostic {
    queue(
      .qAppliesIgnored, line, .appliesToEntry,
      isLast ? .appliesWithoutOutput : .appliesNotLast)
  }

  static func targetType(_ line: OutputJournalLine, _ target: ReversalTarget, note: Note)
    -> Diagnostic
  {
    queue(
      .qTargetType, line, .appliesToEntry, .targetType,
      ["entry": .text(target.name), "type": .name(target.entry.entryType)], notes: [note])
  }

  static func targetNegative(_ line: OutputJournalLine, _ target: ReversalTarget, note: Note)
    -> Diagnostic
  {
    queue(
      .qTargetNegative, line, .appliesToEntry, .targetNegative,
      ["entry": .text(target.name), "quantity": .figure(target.entry.quantity)], notes: [note])
  }

  static func targetDiffers(
    _ line: OutputJournalLine, _ code: Code, _ column: Column, _ target: ReversalTarget,
    own: String, other: String, note: Note
  ) -> Diagnostic {
    queue(
      code, line, line.fields[column] == nil ? .appliesToEntry : column,
      other.isEmpty ? .targetHasNone : .targetDiffers,
      [
        "column": .name(column), "own": .text(own), "entry": .text(target.name),
        "other": .text(other),
      ], notes: [note])
  }

  static func correction(_ line: OutputJournalLine, _ target: ReversalTarget, note: Note)
    -> Diagnostic
  {
    queue(
      .qCorrection, line, .appliesToEntry, .targetIsCorrection, ["entry": .text(target.name)],
      notes: [note])
  }

  static func reserved(
    _ line: OutputJournalLine, _ target: ReversalTarget, reserved: Quantity, note: Note
  ) -> Diagnostic {
    queue(
      .qReserved, line, .outputQuantity, .reserved,
      ["quantity": .figure(reserved), "entry": .text(target.name)], notes: [note])
  }
}

extension Diagnostic.Note {
  /// Names the place where an entry was posted.
  static func posted(_ name: String, _ quantity: Quantity, at location: InputLocation)
    -> Diagnostic.Note
  {
    Diagnostic.Note("\(name) was posted here with quantity \(quantity)", at: location)
  }
}
