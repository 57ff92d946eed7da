/// A sentence of the program, with what changes in it kept apart, so that any language can tell it.
///
/// Its English is in the program: JSON, a terminal and an English page say the same. A language has
/// its own sentence under the key of the text, with the same names.
package struct Message: Hashable, Sendable {
  /// What stands in place of a name.
  package enum Value: Hashable, Sendable {
    /// A name, a number of an entry, a word of the ledger: the same in each language.
    case text(String)
    /// An exact decimal such as `-12.5`.
    case figure(String)
    /// A number of things.
    case count(Int)
    /// A calendar day.
    case day(year: Int, month: Int, day: Int)
    /// A part of the sentence that has a text of its own.
    case message(Message)
    /// Such parts in a row, with commas between them.
    case list([Message])
  }

  /// The English text with its names in braces.
  package let pattern: String
  /// The values of the names.
  private let arguments: [Argument]

  private struct Argument: Hashable {
    var name: String
    var value: Value
  }

  /// Creates a sentence of one of a module's texts.
  package init<Text: MessageText>(
    _ text: Text, _ arguments: KeyValuePairs<String, Value> = [:]
  ) {
    pattern = text.rawValue
    self.arguments = arguments.map { Argument(name: $0.key, value: $0.value) }
  }

  /// Creates a sentence that is told in English alone.
  package init(english: String) {
    pattern = english
    arguments = []
  }

  /// Creates the title of a code.
  package init(titleOf code: Code) {
    pattern = code.explanation.title
    arguments = []
  }

  /// The value of a name, or nil.
  package func value(_ name: String) -> Value? {
    arguments.first { $0.name == name }?.value
  }

  /// The sentence in English.
  ///
  /// - Complexity: O(*n*) in its length.
  package var english: String {
    MessagePattern(pattern).text { name in value(name)?.english }
  }
}

extension Message.Value {
  /// The value in English, its figure plain and its day as ISO 8601 has it.
  ///
  /// - Complexity: O(*n*) in its length.
  package var english: String {
    switch self {
    case .text(let text), .figure(let text): text
    case .count(let count): String(count)
    case .day(let year, let month, let day):
      "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    case .message(let message): message.english
    case .list(let messages): messages.map(\.english).joined(separator: ", ")
    }
  }

  private static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
