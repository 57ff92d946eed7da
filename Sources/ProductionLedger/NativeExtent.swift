/// How far a native ledger reaches: what it tells besides the rows that count.
package struct NativeExtent: Sendable {
  /// The number of the last import.
  package var imports: Int
  /// The number of the last posting, also of one that an imported entry replaced.
  package var postings: Int
  /// The tables that are of native ledgers: `RowPlace.source` of their rows.
  package var sources: Set<UInt16> = []
  /// The rows that do not count any more.
  ///
  /// What an entry was before a later line, and postings that an imported entry replaced.
  package var past: [TableKind: [LedgerTable]] = [:]
  /// The posting that an imported entry replaced, both as the entry numbers of their rows.
  package var replacedPostings: [TableKind: [EntryNo: EntryNo]] = [:]

  /// Creates the extent of a ledger.
  package init(imports: Int = 0, postings: Int = 0) {
    self.imports = imports
    self.postings = postings
  }
}
