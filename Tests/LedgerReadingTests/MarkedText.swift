import Diagnostics

/// A text with a mark `⟦` before the place that a test means, taken out and remembered.
struct MarkedText {
  /// The text without the mark.
  let text: String
  /// The line and column of the mark, in scalars, or nil without one.
  let position: (line: Int, column: Int)?

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var position: (line: Int, column: Int)?
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" {
        position = (line, column)
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.position = position
  }
}
