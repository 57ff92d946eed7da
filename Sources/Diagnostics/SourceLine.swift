/// A line of a file as messages quote it, or a part of one that is long.
package struct SourceLine: Hashable, Sendable {
  /// Its text, without the line end.
  package var text: String
  /// The column of the first character; above 1 for a part from within the line.
  package var firstColumn: Int

  /// Creates a whole line, or a part of one that begins at a column.
  package init(_ text: String, firstColumn: Int = 1) {
    self.text = text
    self.firstColumn = firstColumn
  }
}
