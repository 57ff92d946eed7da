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
    var logs: [LedgerLog] = []
    for kind in LedgerLog.Kind.allCases {
      logs.append(await LedgerLog(kind, of: ledger, origin: origin))
    }
    all = logs
  }
}
