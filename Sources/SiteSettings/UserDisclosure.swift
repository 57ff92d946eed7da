/// How the site names the users who posted.
/// - Source: contract.md section 7.
package enum UserDisclosure: String, Hashable, Sendable, CaseIterable {
  /// As the ledger has them.
  case names
  /// By their initials.
  case initials
  /// Not at all: no user page, no A8, no A17 by user.
  case none
}
