package import Diagnostics
package import OutputReversal

/// Something in the posted rows of an order that an auditor should look at.
///
/// - Source: domain.md 6.6 and S13.
package struct Finding: Hashable, Sendable {
  /// How grave a finding is.
  package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case info, warning, error

    /// Orders by gravity, info first.
    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The rule, A1 to A20.
  package var code: Code
  /// How grave it is.
  package var level: Level
  /// The entries it is about.
  package var references: [EntryReference]
  /// One sentence with the figures, for any language.
  package var wording: Message
  /// Why it is settled, or nil for one that stands.
  package var suppression: String?

  /// Creates a finding that stands.
  package init(
    _ code: Code, _ level: Level, _ references: [EntryReference], _ text: FindingText,
    _ arguments: KeyValuePairs<String, Message.Value>
  ) {
    self.init(code, level, references, Message(text, arguments))
  }

  /// Creates a finding that stands, of a sentence that is made.
  init(_ code: Code, _ level: Level, _ references: [EntryReference], _ wording: Message) {
    self.code = code
    self.level = level
    self.references = references
    self.wording = wording
  }

  /// One English sentence with the figures.
  package var message: String { wording.english }
}
