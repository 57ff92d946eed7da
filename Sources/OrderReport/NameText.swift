package import Diagnostics
package import OutputReversal

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
  package static func measure(_ measure: Measure) -> Self {
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

extension Message {
  /// Names entries, two or three of them: `I-1`, `I-1 and I-2`, `I-1, I-2 and 3 more`.
  ///
  /// - Parameters:
  ///   - first: the references of the first three, or of all where there are fewer.
  ///   - count: how many entries there are.
  package init(entries first: [String], of count: Int) {
    let names = first.map { Message.Value.text($0) }
    switch count {
    case 0: self.init(NameText.nothing)
    case 1: self.init(NameText.entry, ["first": names[0]])
    case 2: self.init(NameText.twoEntries, ["first": names[0], "last": names[1]])
    case 3:
      self.init(
        NameText.threeEntries, ["first": names[0], "second": names[1], "last": names[2]])
    default:
      self.init(
        NameText.moreEntries,
        ["first": names[0], "second": names[1], "count": .count(count - 2)])
    }
  }
}
