package import Diagnostics

/// What became of a posted entry between two states of its ledger.
package enum EntryChange: Hashable, Sendable {
  /// A field with another value; nil where a state has no such field.
  package struct Field: Hashable, Sendable {
    /// The name of the field.
    package let name: String
    /// Its value before and after.
    package let values: [String?]
  }

  case altered([Field])
  case deleted
  /// It stands under another reference now.
  case renumbered(to: String)
  /// Its number is below the last that was there before.
  case late
  /// Its number is above all that were there before.
  case added
  /// A later import knows more of it; what was known stands in the log as it was.
  case extended([Field])

  /// Whether it is usual.
  package var isHarmless: Bool { kind == .late || kind == .added }

  /// The kind of discrepancy.
  package var kind: Discrepancy.Kind {
    switch self {
    case .altered: .altered
    case .deleted: .deleted
    case .renumbered: .renumbered
    case .late: .late
    case .added, .extended: .added
    }
  }

  /// What happened, as a phrase that follows the reference.
  package var sentence: Message {
    switch self {
    case .altered(let fields):
      Message(ChangeText.altered, ["fields": Self.list(fields.map(Self.change(of:)))])
    case .deleted: Message(ChangeText.deleted)
    case .renumbered(let other): Message(ChangeText.renumbered, ["entry": .text(other)])
    case .late: Message(ChangeText.late)
    case .added: Message(ChangeText.added)
    case .extended(let fields):
      Message(ChangeText.extended, ["fields": Self.list(fields.map(Self.knowledge(of:)))])
    }
  }

  /// What a field was and what it is.
  private static func change(of field: Field) -> Message {
    let (old, new) = (field.values[0], field.values[1])
    let isBackdated = field.name == FieldText.postingDate.rawValue && (new ?? "") < (old ?? "")
    return Message(
      isBackdated ? ChangeText.fieldBackdated : .fieldChanged,
      ["field": name(field), "before": value(old, of: field), "after": value(new, of: field)])
  }

  /// What a field is that was not there.
  private static func knowledge(of field: Field) -> Message {
    Message(
      ChangeText.fieldKnown,
      ["field": name(field), "value": value(field.values[1], of: field)])
  }

  private static func name(_ field: Field) -> Message.Value {
    FieldText(rawValue: field.name).map { .part($0) } ?? .text(field.name)
  }

  private static func value(_ text: String?, of field: Field) -> Message.Value {
    if let known = FieldText(rawValue: field.name) { return known.value(text) }
    return text.map { .text($0) } ?? .part(ChangeText.blank)
  }

  /// Phrases one after another.
  private static func list(_ phrases: [Message]) -> Message.Value {
    guard let last = phrases.last else { return .text("") }
    return phrases.dropLast().reversed().reduce(.message(last)) { further, first in
      .part(ChangeText.furtherFields, ["first": .message(first), "further": further])
    }
  }
}
