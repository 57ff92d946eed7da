/// What a capacity ledger entry is, by its signs.
///
/// - Source: domain.md R4.
package enum CapacityEntryKind: String, Hashable, Sendable, CaseIterable {
  case positive, negative, mixed, zero
}
