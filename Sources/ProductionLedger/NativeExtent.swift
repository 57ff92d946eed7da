/// How far a native ledger reaches: what it tells besides the rows that count.
package struct NativeExtent: Hashable, Sendable {
  /// The number of the last import.
  package var imports: Int
  /// The number of the last posting, also of one that an imported entry replaced.
  package var postings: Int
  /// In which order rows were taken in: the line on which each stood first, by its row.
  package var arrivals: [TableKind: [UInt32]]

  /// Creates the extent of a ledger.
  package init(imports: Int = 0, postings: Int = 0, arrivals: [TableKind: [UInt32]] = [:]) {
    self.imports = imports
    self.postings = postings
    self.arrivals = arrivals
  }
}
