import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  /// Ranks the entry numbers that are text, when all files were read.
  ///
  /// A numbering is text as a whole: where files differ, whole numbers count as their digits. The
  /// queue takes no part in that: its Applies-to Entry is read as the item entries are numbered.
  /// - Complexity: O(*n* log *n*) in the texts; nothing to do where all are whole numbers.
  /// - Source: inputs.md section 3.
  mutating func resolveEntryNumbers() {
    for numbering in EntryNumbers.Numbering.allCases
    where builders.values.contains(where: { $0.hasTexts(of: numbering) }) {
      for kind in TableKind.allCases {
        builders[kind]?.spellNumbers(of: numbering, symbols: &symbols)
      }
      var isUsed = Array(repeating: false, count: symbols.count)
      for builder in builders.values { builder.markTexts(of: numbering, in: &isUsed) }
      if numbering == .itemEntries {
        for target in queueTargets where !target.isEmpty { isUsed[Int(target.number)] = true }
      }
      let ranking = EntryRanking(isUsed: isUsed, in: symbols)
      for kind in TableKind.allCases { builders[kind]?.rank(numbering, by: ranking) }
      if numbering == .itemEntries { rankQueueTargets(by: ranking) }
      entryNumbers.setTexts(ranking.texts, of: numbering)
    }
  }

  private mutating func rankQueueTargets(by ranking: EntryRanking) {
    for (index, target) in queueTargets.enumerated() {
      let place = queue[index].location(of: .appliesToEntry).location
      queue[index].flaws.removeAll { $0.location == place }
      queue[index].appliesToEntry = ranking.rank(of: target).map(EntryNo.init)
    }
  }
}
