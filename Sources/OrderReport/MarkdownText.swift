import Diagnostics

/// Writes text into Markdown so that it reads as it is and can be no markup.
///
/// What could be markup becomes a numeric character reference, which CommonMark never takes for
/// structure and which a table does not cut; line ends and controls become visible marks.
/// - Source: CommonMark 0.31 section 6.2 (entity references), GFM section 4.10 (tables).
enum MarkdownText {
  /// Returns `text` escaped.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar = " "
    for scalar in VisibleText.of(text).unicodeScalars {
      // Two spaces would be shown as one, and one at the edge of a cell not at all.
      let isLostSpace = scalar == " " && previous == " "
      if isLostSpace || isMarkup(scalar, after: previous) {
        escaped += "&#\(scalar.value);"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    if escaped.last == " " { escaped.removeLast(); escaped += "&#32;" }
    return escaped
  }

  private static func isMarkup(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\\", "`", "*", "_", "[", "]", "|", "~", "!", ":", "@", "#", "$", "{", "}":
      true
    // A web address without a scheme would become a link.
    case ".": previous == "w" || previous == "W"
    default: false
    }
  }
}
