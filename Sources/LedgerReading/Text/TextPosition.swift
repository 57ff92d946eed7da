/// A line and a column of a text, both from 1, the column in Unicode scalars.
struct TextPosition: Hashable, Sendable {
  /// The line.
  var line: Int
  /// The column.
  var column: Int

  /// Creates a position.
  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Finds `offset`, counting from `start`, which is at `position`.
  ///
  /// - Complexity: O(*n*) in the bytes between.
  init(
    of offset: Int, from start: Int, at position: TextPosition, in bytes: Span<UInt8>,
    lineEnd: LineEnd
  ) {
    self = position
    var index = start
    while index < offset {
      let byte = bytes[index]
      index += 1
      if byte == .lf || (byte == .cr && lineEnd == .cr) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
