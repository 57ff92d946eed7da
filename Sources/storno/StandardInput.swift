import LedgerReading

/// Standard input as a ledger.
enum StandardInput {
  /// How it is named among the ledgers.
  static let name = "-"

  /// What it holds, or nil when it cannot be read; kept, for it can be read only once.
  static let bytes = InputFiles.standardInput()
}
