import Diagnostics
import SiteSettings

/// Resolves the text of a `site.yml` named `site.yml`.
func resolve(
  _ text: String, environment: [String: String] = [:], flags: SettingsFlags = SettingsFlags()
) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
  SiteSettings.resolve(
    file: SettingsFile(name: "site.yml", bytes: Array(text.utf8)), environment: environment,
    flags: flags)
}

extension Diagnostic {
  /// The diagnostic on one line without its message: `2:3 S-KEY`.
  var place: String {
    let position = location.map { "\($0.line):\($0.column)" } ?? "-"
    return "\(position) \(code.rawValue)"
  }
}
