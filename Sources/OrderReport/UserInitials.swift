import ProductionLedger

/// Names users by the first letters of the parts of their ids.
///
/// `CONTOSO\MARTIN.EGGERT` and `martin.eggert@contoso.com` become `ME` and `me`; an id of one part,
/// `MEG`, becomes `M.`. Two users may have the same initials; comparisons use the ids.
enum UserInitials {
  /// Returns the initials of every user named in `users`, added to `symbols`.
  static func interned(of users: Set<Symbol>, into symbols: inout SymbolTable) -> [Symbol: Symbol] {
    var initials: [Symbol: Symbol] = [:]
    // In the order of their numbers, so that the table's own numbers are the same on each run.
    for user in users.sorted(by: { $0.number < $1.number }) where !user.isEmpty {
      initials[user] = symbols.intern(of(symbols.text(user)))
    }
    return initials
  }

  /// Returns every user whom a ledger or its queue names.
  static func users(of ledger: Ledger) -> Set<Symbol> {
    let tables = [
      ledger.itemLedgerEntries.table, ledger.capacityLedgerEntries.table,
      ledger.itemRegisters.table, ledger.valueEntries.table,
    ]
    var users = Set(ledger.queue.map(\.userID))
    for table in tables { users.formUnion(table.symbols(.userID)) }
    return users
  }

  /// Returns the initials of one user id.
  static func of(_ userID: String) -> String {
    let scalars = Array(userID.unicodeScalars)
    let start = scalars.lastIndex(of: "\\").map { $0 + 1 } ?? 0
    let end = scalars[start...].firstIndex(of: "@") ?? scalars.count
    let parts = scalars[start..<end].split { !$0.properties.isAlphabetic && !isDigit($0) }
    var initials = String.UnicodeScalarView()
    for part in parts.prefix(3) { initials.append(contentsOf: part.prefix(1)) }
    if parts.count < 2 { initials.append(".") }
    return String(initials)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }
}
