import Diagnostics

extension SettingsReader {
  /// Takes every setting of the environment that is not empty, in the order of the settings.
  ///
  /// A variable that nearly has the name of a setting is a warning; other variables that begin
  /// with `STORNO_` may belong to scripts and are left alone.
  mutating func read(environment: [String: String]) {
    for key in SettingsKey.allCases {
      let name = key.environmentName
      guard let value = environment[name], !value.isEmpty else { continue }
      read(key, from: Self.node(of: value, separator: key.environmentSeparator), named: name)
    }
    // Compared without what all have in common, which would make any two look near.
    let prefix = "STORNO_"
    let known = Set(SettingsKey.allCases.map { String($0.environmentName.dropFirst(prefix.count)) })
    for name in environment.keys.sorted() where name.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.count))
      if !known.contains(rest), let meant = NearestName.of(rest, in: known) {
        diagnostics.append(.settingsVariable(name, meant: prefix + meant))
      }
    }
  }

  private static func node(of value: String, separator: Character?) -> SettingsNode {
    func leaf(_ text: String) -> SettingsNode {
      SettingsNode(location: nil, length: 1, content: .text(text))
    }
    guard let separator else { return leaf(value) }
    let items = value.split(separator: separator, omittingEmptySubsequences: false)
    return SettingsNode(location: nil, length: 1, content: .list(items.map { leaf(String($0)) }))
  }
}
