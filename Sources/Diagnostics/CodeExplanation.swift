/// What a code means and what to do about it, for a supervisor who is no programmer.
///
/// Plain text in short sentences; names of files, settings and commands stand in backticks.
package struct CodeExplanation: Hashable, Sendable {
  /// How much a code weighs.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    /// What is said or posted is wrong.
    case error
    /// A queue line is not applied.
    case rejection
    /// Right as it is, but odd.
    case warning
    /// Worth knowing.
    case info
  }

  /// A short phrase, without a full stop.
  package let title: String
  /// The level, or nil where it depends on the case.
  package let level: Level?
  /// What happened and why it matters.
  package let meaning: String
  /// What to do about it.
  package let remedy: String
  /// The rule, section or standard behind it.
  package let source: String

  init(_ title: String, level: Level? = nil, meaning: String, remedy: String, source: String) {
    self.title = title
    self.level = level
    self.meaning = meaning
    self.remedy = remedy
    self.source = source
  }
}
