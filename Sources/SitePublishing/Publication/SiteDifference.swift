/// One file in which a folder differs from its list of checksums.
package struct SiteDifference: Hashable, Sendable {
  /// The ways to differ.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case missing
    case changed
    /// Not in the list.
    case extra
  }

  /// How it differs.
  package let kind: Kind
  /// The path from the folder.
  package let path: String

  /// Creates a difference.
  package init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }
}
