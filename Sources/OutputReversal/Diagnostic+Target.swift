import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func appliesMissing(
    _ line: OutputJournalLine, candidates: [String], isTracked: Bool
  ) -> Diagnostic {
    let names = candidates.prefix(10).joined(separator: ", ")
    let reason =
      if candidates.count > 1 {
        "several fit, such as \(names); name one"
      } else if isTracked {
        "no original of that lot or serial number has so much left"
      } else {
        "name the output entry that is to be reversed"
      }
    return queue(.qAppliesMissing, line, .appliesToEntry, "Applies-to Entry is blank; \(reason)")
  }

  static func appliesFound(_ line: OutputJournalLine, target: String) -> Diagnostic {
    queue(
      .qAppliesFound, line, .appliesToEntry,
      "Applies-to Entry is blank; \(target) is the only original that fits and is taken")
  }

  static func appliesUnknown(_ line: OutputJournalLine, entry: String, capacityEntry: String?)
    -> Diagnostic
  {
    let advice =
      capacityEntry.map { "\($0) is a capacity entry, Applies-to Entry names an item entry" }
      ?? "Applies-to Entry names an entry of the item ledger"
    return queue(
      .qAppliesUnknown, line, .appliesToEntry, "there is no item entry \(entry); \(advice)")
  }

  static func appliesIgnored(_ line: OutputJournalLine, isLast: Bool) -> Diagnostic {
    let reason =
      isLast ? "a line without output writes no item entry" : "this is not the last operation"
    return queue(
      .qAppliesIgnored, line, .appliesToEntry, "Applies-to Entry is ignored; \(reason)")
  }

  static func targetType(_ line: OutputJournalLine, _ target: ReversalTarget, note: Note)
    -> Diagnostic
  {
    queue(
      .qTargetType, line, .appliesToEntry,
      "\(target.name) is no production output but of type "
        + "'\(target.entry.entryType.caption)'; only output can be reversed here",
      notes: [note])
  }

  static func targetNegative(_ line: OutputJournalLine, _ target: ReversalTarget, note: Note)
    -> Diagnostic
  {
    queue(
      .qTargetNegative, line, .appliesToEntry,
      "\(target.name) has quantity \(target.entry.quantity); a reversal is not reversed, "
        + "post new output instead",
      notes: [note])
  }

  static func targetDiffers(
    _ line: OutputJournalLine, _ code: Code, _ column: Column, _ target: ReversalTarget,
    own: String, other: String, note: Note
  ) -> Diagnostic {
    let theirs = other.isEmpty ? "a blank one" : "'\(other)'"
    return queue(
      code, line, line.fields[column] == nil ? .appliesToEntry : column,
      "\(column.caption) '\(own)' differs from that of \(target.name), \(theirs)",
      notes: [note])
  }

  static func correction(_ line: OutputJournalLine, _ target: ReversalTarget, note: Note)
    -> Diagnostic
  {
    queue(
      .qCorrection, line, .appliesToEntry,
      "\(target.name) is a correction itself; it cannot be reversed here", notes: [note])
  }

  static func reserved(
    _ line: OutputJournalLine, _ target: ReversalTarget, reserved: Quantity, note: Note
  ) -> Diagnostic {
    queue(
      .qReserved, line, .outputQuantity,
      "\(reserved) of \(target.name) is reserved; cancel the reservation first",
      notes: [note])
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
