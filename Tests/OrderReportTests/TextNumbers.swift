import ProductionLedger

/// The entry numbers of a fixture as text, ranked over all its tables and its queue.
struct TextNumbers {
  private(set) var entryNumbers = EntryNumbers()
  private var rankings: [EntryNumbers.Numbering: EntryRanking] = [:]

  /// Ranks what stands in the columns of entry numbers; `0` and blank are none.
  init(_ tables: [TableKind: [[Column: String]]], symbols: inout SymbolTable) {
    var texts: [EntryNumbers.Numbering: [Symbol]] = [:]
    for kind in TableKind.allCases {
      for row in tables[kind] ?? [] {
        for (column, text) in row.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          guard let numbering = column.numbering(in: kind), !text.isEmpty, text != "0" else {
            continue
          }
          texts[numbering, default: []].append(symbols.intern(text))
        }
      }
    }
    for (numbering, texts) in texts {
      var isUsed = Array(repeating: false, count: symbols.count)
      for text in texts { isUsed[Int(text.number)] = true }
      let ranking = EntryRanking(isUsed: isUsed, in: symbols)
      rankings[numbering] = ranking
      entryNumbers.setTexts(ranking.texts, of: numbering)
    }
  }

  /// The rank of an entry number, or nil where it is none.
  func number(
    of text: String, _ column: Column, in kind: TableKind, _ symbols: SymbolTable
  ) -> Int32? {
    guard let numbering = column.numbering(in: kind), let symbol = symbols.symbol(of: text) else {
      return nil
    }
    return rankings[numbering]?.rank(of: symbol)
  }
}

extension LedgerSample {
  /// The same ledger with text for each entry number: `49.0012` for 12, so they keep their order.
  var textNumbered: LedgerSample {
    var sample = self
    sample.hasTextNumbers = true
    sample.rows = Dictionary(
      uniqueKeysWithValues: rows.map { kind, rows in
        (kind, rows.map { Self.textNumbered($0, in: kind) })
      })
    sample.queue = queue.map { Self.textNumbered($0, in: .outputJournalLines) }
    return sample
  }

  private static func textNumbered(_ row: Row, in kind: TableKind) -> Row {
    row.reduce(into: [:]) { row, cell in
      let isNumber = cell.key.numbering(in: kind) != nil && !cell.value.isEmpty && cell.value != "0"
      row[cell.key] = isNumber ? text(of: cell.value) : cell.value
    }
  }

  /// `49.0012` for `12`.
  static func text(of number: some StringProtocol) -> String {
    "49." + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}
