package import Diagnostics

/// A value of `site.yml` as it was written, with its place.
///
/// Scalars are text: YAML's guesses at numbers, dates and truth values would turn the company
/// `0815` into 525 and the title `no` into false.
package struct SettingsNode: Hashable, Sendable {
  /// A key of a mapping with its value.
  package struct Entry: Hashable, Sendable {
    /// The key as written.
    package var key: String
    /// Where the key begins.
    package var location: InputLocation?
    /// What stands after it.
    package var value: SettingsNode
  }

  /// The kinds of value.
  package enum Content: Hashable, Sendable {
    /// Nothing was written: the setting counts as not given.
    case empty
    /// A scalar of any style.
    case text(String)
    /// A sequence.
    case list([SettingsNode])
    /// A mapping in the order written; no key occurs twice.
    case map([Entry])
  }

  /// Where the value begins, or nil when it comes from the environment.
  package var location: InputLocation?
  /// How many scalars of its first line a message should mark; at least 1.
  package var length: Int
  /// The value.
  package var content: Content

  /// What the value is, as a message names it.
  var kind: String {
    switch content {
    case .empty: "nothing"
    case .text(let text): "'\(VisibleText.of(String(text.prefix(80))))'"
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}
