package import Diagnostics

/// One way in which a site or a report is not what it says, or not what it was.
package struct Discrepancy: Hashable, Sendable {
  /// The ways.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A file that is listed and not there.
    case missing
    /// A file that is there and not listed.
    case extra
    /// A file of other content than listed.
    case changed
    /// A file that has not the form it must have.
    case malformed
    /// Entries that do not give the root of their checkpoint.
    case root
    /// What the manifest or a page states and the entries do not give.
    case totals
    /// A posted entry with other fields.
    case altered
    /// A posted entry that is gone.
    case deleted
    /// A posted entry under another number.
    case renumbered
    /// An entry with a number below the last of those that were there before.
    case late
    /// An entry with a number above all that were there before.
    case added
    /// A log that is not what an older checkpoint says.
    case history
    /// A signature that is missing or not valid.
    case signature
    /// A file that its inputs do not give again.
    case rerender
    /// A report that is not as it was sealed, or not of the site.
    case report
  }

  /// How it differs.
  package let kind: Kind
  /// What differs: a path, a reference of an entry, the name of a checkpoint.
  package let subject: String
  /// What it is and how it differs, one phrase.
  package let message: String

  /// Creates a discrepancy.
  package init(_ kind: Kind, _ subject: String, _ message: String) {
    self.kind = kind
    self.subject = subject
    self.message = message
  }

  /// Whether it is usual and only worth knowing.
  package var isHarmless: Bool { kind == .late || kind == .added }

  /// The code under which it is explained.
  package var code: Code {
    switch kind {
    case .missing, .extra, .changed, .rerender: .pFile
    case .malformed, .root, .totals: .pLog
    case .altered, .deleted, .renumbered, .late, .added, .history: .pEntry
    case .signature: .pKey
    case .report: .pReport
    }
  }
}
