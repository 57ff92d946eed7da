import Diagnostics

/// Writes text into Markdown so that it reads as it is and can be no markup.
///
/// What could be markup becomes a numeric character reference, which CommonMark never takes for
/// structure and which a table does not cut; line ends and controls become visible marks. Forges
/// read mentions and references out of the finished text, where no escape is left: a zero-width
/// space after their sign keeps `@user`, `#123`, `!4` or `:name:` from being one.
/// - Source: CommonMark 0.31 section 6.2 (entity references), GFM sections 4.10 (tables) and 6.9
///   (autolinks), "GitLab-specific references".
package enum MarkdownText {
  /// Returns `text` escaped.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar = " "
    let scalars = Array(VisibleText.of(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // Two spaces would be shown as one, and one at the edge of a cell not at all.
      let isLostSpace = scalar == " " && previous == " "
      if isLostSpace || isMarkup(scalar, after: previous) {
        escaped += "&#\(scalar.value);"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
      if index + 1 < scalars.count, opensReference(scalar, before: scalars[index + 1], previous) {
        escaped += "&#8203;"
      }
      previous = scalar
    }
    if escaped.last == " " { escaped.removeLast(); escaped += "&#32;" }
    return escaped
  }

  /// Whether a forge, or a browser's reader, may take a sign with what follows for a reference.
  private static func opensReference(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar, _ previous: Unicode.Scalar
  ) -> Bool {
    switch scalar {
    case "@", "#", "!", "~", "$", "%", "^", "&":
      next.properties.isAlphabetic || isDigit(next) || next == "\""
    case ":": next.properties.isAlphabetic || "/+-".unicodeScalars.contains(next)
    case ".": isMarkup(scalar, after: previous)
    // `GH-123` is an issue of GitHub.
    case "-": previous == "H" || previous == "h"
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

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
