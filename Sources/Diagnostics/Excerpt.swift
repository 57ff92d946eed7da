/// The user's own line with a caret under the place that a diagnostic means.
///
/// Kept from the input, cut around the caret when it is long, and shown with visible marks. Columns
/// are counted in scalars, so the caret stands right where each scalar is one cell wide.
struct Excerpt: Hashable, Sendable {
  /// The longest part of a line that is shown, in scalars; a terminal line or a little more.
  static let limit = 120

  /// The line, or the part of it around the caret with `…` where it was cut.
  let text: String
  /// What stands before the caret: a space for each shown scalar, a TAB for a TAB.
  let padding: String
  /// `^`, then `~` up to the end of the marked text.
  let caret: String

  /// Creates the excerpt of `line`; in a workbook `line` is the cell, marked from its beginning.
  ///
  /// - Complexity: O(*n*) in the column, whatever the length of the line.
  init(of line: SourceLine, at location: InputLocation, length: Int) {
    let scalars = line.text.unicodeScalars
    let isPart = line.firstColumn > 1
    let first = isPart ? line.firstColumn - 1 : 0
    let column = location.sheet == nil ? max(1, location.column - first) : 1
    let fits = !isPart && scalars.dropFirst(Self.limit).isEmpty
    let start = fits ? 0 : max(0, column - 1 - Self.limit / 2)
    let rest = scalars.dropFirst(start)
    let isCut = !rest.dropFirst(Self.limit).isEmpty
    var shown = Shown(start > 0 || isPart ? "…" : "")
    var marked = Shown("")
    var after = Shown("")
    for (offset, scalar) in rest.prefix(Self.limit).enumerated() {
      // The distance is taken first: column and length come from outside and might overflow.
      let distance = start + offset - (column - 1)
      if distance < 0 {
        shown.append(scalar)
      } else if distance < length {
        marked.append(scalar)
      } else {
        after.append(scalar)
      }
    }
    text = shown.text + marked.text + after.text + (isCut ? "…" : "")
    padding = shown.padding
    caret = "^" + String(repeating: "~", count: max(0, marked.padding.unicodeScalars.count - 1))
  }
}

/// Text with its control characters made visible, and blanks of the same number of scalars.
private struct Shown {
  var text: String
  var padding: String

  init(_ text: String) {
    self.text = text
    padding = String(repeating: " ", count: text.unicodeScalars.count)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      text += "\t"
      padding += "\t"
    } else if let mark = VisibleText.mark(for: scalar) {
      text += mark
      padding += String(repeating: " ", count: mark.unicodeScalars.count)
    } else {
      text.unicodeScalars.append(scalar)
      padding += " "
    }
  }
}
