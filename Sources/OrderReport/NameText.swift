import Diagnostics
import OutputReversal

/// How findings name entries, lines, operations and measures, in English; see `MessageText`.
package enum NameText: String, MessageText {
  /// What the keys of its sentences begin with.
  package static let family = "name"

  case nothing
  case entry = "{{first}}"
  case twoEntries = "{{first}} and {{last}}"
  case threeEntries = "{{first}}, {{second}} and {{last}}"
  case moreEntries = "{{first}}, {{second}} and {{count}} more"
  case day = "{{count}} day"
  case days = "{{count}} days"

  case item = "item '{{item}}'"
  case itemOnLine = "item '{{item}}' on line {{line}}"
  case variant = "item '{{item}}' variant '{{variant}}'"
  case variantOnLine = "item '{{item}}' variant '{{variant}}' on line {{line}}"
  case operation = "operation '{{operation}}'"
  case operationOfLine = "operation '{{operation}}' of line {{line}}"
  case noOperation = "the work without operation"
  case noOperationOfLine = "the work of line {{line}} without operation"

  case output, scrap

  case correction = "Correction"
  case subcontracting = "Subcontracting"
}

extension Message.Value {
  /// The measure in a sentence.
  static func measure(_ measure: Measure) -> Self {
    switch measure {
    case .output: .message(Message(NameText.output))
    case .scrap: .message(Message(NameText.scrap))
    case .setupTime: .message(Message(LedgerText.setupTime))
    case .runTime: .message(Message(LedgerText.runTime))
    case .stopTime: .message(Message(LedgerText.stopTime))
    }
  }

  /// A part of a sentence.
  static func name(
    _ text: NameText, _ arguments: KeyValuePairs<String, Message.Value> = [:]
  ) -> Self {
    .message(Message(text, arguments))
  }
}
