package import Diagnostics

extension PhraseBook {
  /// Returns a sentence of the program in the site's language, its figures as pages write them.
  ///
  /// - Complexity: O(*n*) in its length.
  package func text(_ message: Message) -> String {
    pattern(of: message).text { name in message.value(name).map(text) }
  }

  /// Whether a sentence is in English for want of one in the site's language.
  package func isForeign(_ message: Message) -> Bool {
    catalogKeys[message.pattern].map(isForeign) ?? (language != Self.programLanguage)
  }

  private func pattern(of message: Message) -> MessagePattern {
    catalogKeys[message.pattern].flatMap { patterns[$0] } ?? MessagePattern(message.pattern)
  }

  /// Returns what stands in place of a name in the site's language, figures as pages write them.
  ///
  /// - Complexity: O(*n*) in its length.
  package func text(_ value: Message.Value) -> String {
    switch value {
    case .text(let text): text
    case .figure(let figure): format.text(ofDecimal: figure)
    case .count(let count): format.text(count: count)
    case .day(let year, let month, let day): format.text(year: year, month: month, day: day)
    case .message(let message): text(message)
    case .list(let messages): messages.map(text).joined(separator: ", ")
    }
  }
}
