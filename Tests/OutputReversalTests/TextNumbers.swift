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
