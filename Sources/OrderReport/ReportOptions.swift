package import Diagnostics

/// What of a ledger a report shows, and which findings are settled.
///
/// - Source: contract.md section 3 (`--sources`) and section 7 (`users`, `suppress`).
package struct ReportOptions: Hashable, Sendable {
  /// How much of where a row was read is shown.
  package enum Sources: String, Hashable, Sendable, CaseIterable {
    /// File names and lines.
    case lines
    /// File names without lines.
    case files
    /// Nothing of files: the same rows in another file give the same bytes.
    case none
  }

  /// How users are named.
  package enum Users: String, Hashable, Sendable, CaseIterable {
    /// As the ledger has them.
    case names
    /// By their initials.
    case initials
    /// Not at all: no A8, and no rates by user.
    case none
  }

  /// A finding of one order that was looked at and settled.
  package struct Suppression: Hashable, Sendable {
    /// The code of the finding, A1 to A20.
    package var code: Code
    /// The number of the order, compared as bytes.
    package var order: String
    /// Why it is settled; the site shows it.
    package var reason: String

    /// Creates a suppression.
    package init(code: Code, order: String, reason: String) {
      self.code = code
      self.order = order
      self.reason = reason
    }
  }

  /// How much of where a row was read is shown.
  package var sources = Sources.lines
  /// How users are named.
  package var users = Users.names
  /// The settled findings; of two with one code and order the first counts.
  package var suppressed: [Suppression] = []

  /// Creates options that show everything and settle nothing.
  package init() {}
}
