package import Diagnostics
import OutputReversal
import ProductionLedger

/// How an order is worded on a terminal and in a ticket: in English, or in the language of a site.
package struct ReportWording: Sendable {
  /// Words a value.
  private let words: @Sendable (Message.Value) -> String

  /// Creates a wording; `words` tells a value in its language.
  package init(_ words: @escaping @Sendable (Message.Value) -> String) {
    self.words = words
  }

  /// The language of the program, with plain decimals and days of ISO 8601.
  package static let english = ReportWording { $0.english }

  /// Words a sentence.
  func callAsFunction(
    _ text: ReportText, _ arguments: KeyValuePairs<String, Message.Value> = [:]
  ) -> String {
    words(.message(Message(text, arguments)))
  }

  /// Words a figure, a day or a name.
  func callAsFunction(_ value: Message.Value) -> String { words(value) }

  /// Words a total.
  func callAsFunction(_ total: QuantityTotal) -> String { words(.figure(total)) }

  /// Words a quantity.
  func callAsFunction(_ quantity: Quantity) -> String { words(.figure(quantity)) }

  /// Words a day.
  func callAsFunction(_ date: PostingDate) -> String { words(.day(date)) }
}
