import ProductionLedger

/// The posted entries by which orders are found, as columns.
struct SearchedEntries {
  /// One of the two ledgers of entries.
  enum Table: CaseIterable {
    case item, capacity
  }

  private let ledger: Ledger
  private let last: Int32

  /// Looks at the entries of a ledger dated up to `asOf`, if that is given.
  init(_ ledger: Ledger, asOf: PostingDate?) {
    self.ledger = ledger
    last = asOf?.digits ?? .max
  }

  /// Calls `body` with each entry's row and its order's position, order by order.
  func forEach(in table: Table, _ body: (_ row: Int, _ position: Int) -> Void) {
    let dates = rows(of: table).numbers(.postingDate)
    for position in 0..<ledger.orders.count {
      let entries =
        switch table {
        case .item: ledger.orders.itemLedgerEntryRows(position)
        case .capacity: ledger.orders.capacityLedgerEntryRows(position)
        }
      for row in entries where dates.isEmpty || dates[Int(row)] <= last {
        body(Int(row), position)
      }
    }
  }

  /// The columns that hold texts of a kind.
  func texts(of kind: SearchKeys.Kind) -> [(table: Table, texts: [Symbol])] {
    switch kind {
    case .item: []
    case .lot: texts(of: .lotNo)
    case .serial: texts(of: .serialNo)
    case .document: texts(of: .documentNo) + postingTexts
    case .itemEntry: entryTexts(in: .item)
    case .capacityEntry: entryTexts(in: .capacity)
    }
  }

  /// The numbers of entries that are whole numbers, or nil where they are texts.
  func numbers(in table: Table) -> [Int32]? {
    ledger.entryNumbers.isText(Self.numbering(of: table))
      ? nil : rows(of: table).numbers(.entryNo)
  }

  /// Whether storno posted the entry with a number itself.
  func isPosting(_ number: Int32) -> Bool {
    ledger.entryNumbers.posting(of: EntryNo(number)) != nil
  }

  /// The references of entries that storno posted, `P-1`, which are found as documents are.
  private var postingTexts: [(table: Table, texts: [Symbol])] {
    guard ledger.entryNumbers.hasPostings else { return [] }
    return Table.allCases.map { table in
      let texts = rows(of: table).numbers(.entryNo).map { number in
        let posting = ledger.entryNumbers.posting(of: EntryNo(number))
        return posting.flatMap { ledger.symbols.symbol(of: "P-\($0.number)") } ?? .empty
      }
      return (table, texts)
    }.filter { !$0.texts.isEmpty }
  }

  private func texts(of column: Column) -> [(table: Table, texts: [Symbol])] {
    Table.allCases.map { ($0, rows(of: $0).symbols(column)) }.filter { !$0.1.isEmpty }
  }

  private func entryTexts(in table: Table) -> [(table: Table, texts: [Symbol])] {
    let numbering = Self.numbering(of: table)
    guard ledger.entryNumbers.isText(numbering) else { return [] }
    let texts = rows(of: table).numbers(.entryNo).map {
      ledger.entryNumbers.symbol(of: EntryNo($0), in: numbering) ?? .empty
    }
    return [(table, texts)]
  }

  private func rows(of table: Table) -> LedgerTable {
    switch table {
    case .item: ledger.itemLedgerEntries.table
    case .capacity: ledger.capacityLedgerEntries.table
    }
  }

  private static func numbering(of table: Table) -> EntryNumbers.Numbering {
    switch table {
    case .item: .itemEntries
    case .capacity: .capacityEntries
    }
  }
}
