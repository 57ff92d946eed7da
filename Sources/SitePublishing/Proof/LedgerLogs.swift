package import ProductionLedger

/// The two logs of a ledger.
package struct LedgerLogs: Sendable {
  /// The item ledger, then the capacity ledger.
  package let all: [LedgerLog]

  /// The log of a ledger.
  package subscript(kind: LedgerLog.Kind) -> LedgerLog { all[kind == .item ? 0 : 1] }

  /// Hashes every posted row of a ledger; `origin` names both logs together.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  package init(_ ledger: Ledger, origin: String?) async {
    // Side by side: while one is sorted or its tree is built, which one core does, the other is
    // hashed.
    async let item = LedgerLog(.item, of: ledger, origin: origin)
    async let capacity = LedgerLog(.capacity, of: ledger, origin: origin)
    all = await [item, capacity]
  }
}
