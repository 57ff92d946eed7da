/// A language in which the names and values of an export are understood.
package enum CaptionLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case german = "de"
  case danish = "da"
  case swedish = "sv"
  case norwegian = "nb"
  case dutch = "nl"
  case french = "fr"
  case spanish = "es"
  case italian = "it"

  /// Its name, for messages.
  package var name: String {
    switch self {
    case .english: "English"
    case .german: "German"
    case .danish: "Danish"
    case .swedish: "Swedish"
    case .norwegian: "Norwegian"
    case .dutch: "Dutch"
    case .french: "French"
    case .spanish: "Spanish"
    case .italian: "Italian"
    }
  }
}
