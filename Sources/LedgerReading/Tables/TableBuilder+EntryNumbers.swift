import ProductionLedger

extension TableBuilder {
  /// Whether any file has entry numbers of a numbering that are text.
  func hasTexts(of numbering: EntryNumbers.Numbering) -> Bool {
    symbols.keys.contains { $0.numbering(in: kind) == numbering }
  }

  /// Makes text of the whole numbers of a numbering, which has text in another file or table.
  ///
  /// - Complexity: O(*n*) in the rows.
  mutating func spellNumbers(
    of numbering: EntryNumbers.Numbering, symbols table: inout SymbolTable
  ) {
    for column in numbers.keys.filter({ $0.numbering(in: kind) == numbering }) {
      guard let values = numbers.removeValue(forKey: column) else { continue }
      var texts = symbols.removeValue(forKey: column) ?? []
      texts += repeatElement(.empty, count: max(0, values.count - texts.count))
      for (row, value) in values.enumerated() where value != ColumnValues.unknownNumber {
        texts[row] = table.intern(String(value))
      }
      symbols[column] = texts
    }
  }

  /// Marks the texts of a numbering, by their number.
  func markTexts(of numbering: EntryNumbers.Numbering, in isUsed: inout [Bool]) {
    for (column, texts) in symbols where column.numbering(in: kind) == numbering {
      for text in texts where !text.isEmpty { isUsed[Int(text.number)] = true }
    }
  }

  /// Replaces the texts of a numbering by their ranks.
  mutating func rank(_ numbering: EntryNumbers.Numbering, by ranking: EntryRanking) {
    for column in symbols.keys.filter({ $0.numbering(in: kind) == numbering }) {
      let texts = symbols.removeValue(forKey: column) ?? []
      numbers[column] = texts.map { ranking.rank(of: $0) ?? ColumnValues.unknownNumber }
    }
  }
}
