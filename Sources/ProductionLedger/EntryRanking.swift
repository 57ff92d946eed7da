/// The texts of a numbering in byte order, and the rank of each.
///
/// - Source: inputs.md section 3: entry numbers that are text are compared as bytes.
package struct EntryRanking: Sendable {
  /// The texts in byte order, each once; the first one has rank 1.
  package let texts: [Symbol]
  private let ranks: [Int32]

  /// Ranks the symbols of `symbols` for which `isUsed`, by number, is true; never the empty text.
  ///
  /// - Complexity: O(*n* log *n*) in the texts, O(*n*) where they were read in byte order.
  package init(isUsed: [Bool], in symbols: SymbolTable) {
    var texts: [Symbol] = []
    for number in isUsed.indices.dropFirst() where isUsed[number] {
      texts.append(Symbol(number: UInt32(number)))
    }
    texts.sort(by: symbols.precedes)
    var ranks = Array(repeating: Int32(0), count: isUsed.count)
    for (index, text) in texts.enumerated() { ranks[Int(text.number)] = Int32(index + 1) }
    self.texts = texts
    self.ranks = ranks
  }

  /// The rank of a text from 1, or nil for one that was not ranked.
  package func rank(of text: Symbol) -> Int32? {
    let index = Int(text.number)
    return ranks.indices.contains(index) && ranks[index] > 0 ? ranks[index] : nil
  }
}
