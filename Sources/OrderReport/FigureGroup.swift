package import ProductionLedger

/// An item, a work center or a user, by which output and its reversal are added up.
///
/// Each row counts for its own value, so the groups of a kind add up to all; rows without a value
/// are in the group whose name is empty.
/// - Source: domain.md 6.5, number 8.
package struct FigureGroup: Hashable, Sendable {
  /// What figures are grouped by.
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// An item: item entries, and the scrap of its operations.
    case item
    /// A work center: the output and the scrap of capacity entries.
    case workCenter
    /// A user as the options name users: item entries.
    case user
  }

  /// What it is.
  package var kind: Kind
  /// Its number or name, empty where a row has none.
  package var name: Symbol

  /// Creates a group.
  package init(_ kind: Kind, _ name: Symbol) {
    self.kind = kind
    self.name = name
  }
}
