import Diagnostics

extension Diagnostic {
  // MARK: The file as YAML

  static func settingsSyntax(_ problem: String, at location: InputLocation) -> Self {
    Self(.error, .sSyntax, at: location, "this is not YAML: \(problem)")
  }

  static func settingsNotUTF8(at location: InputLocation) -> Self {
    Self(.error, .sSyntax, at: location, "this byte is not UTF-8; save the file as UTF-8")
  }

  static func settingsForbidden(_ scalar: Unicode.Scalar, at location: InputLocation) -> Self {
    let shown = VisibleText.of(String(scalar))
    return Self(
      .error, .sSyntax, at: location, "the character \(shown) is not allowed in YAML; delete it")
  }

  static func settingsTooLong(at location: InputLocation) -> Self {
    Self(.error, .sSyntax, at: location, "the file is larger than 1 MiB; is it a settings file?")
  }

  static func settingsTooManyAliases(at location: InputLocation) -> Self {
    let limit = SettingsNode.aliasLimit
    return Self(
      .error, .sSyntax, at: location, "more than \(limit) aliases; write the values out instead")
  }

  static func settingsTooDeep(at location: InputLocation?) -> Self {
    Self(.error, .sValue, at: location, "nested too deep; no setting has more than three levels")
  }

  static func settingsNotMapping(_ root: SettingsNode) -> Self {
    Self(
      .error, .sValue, at: root.location, length: root.length,
      "settings must be keys with values such as 'title: Plant 1', not \(root.kind)")
  }

  // MARK: Keys

  static func settingsKey(
    _ entry: SettingsNode.Entry, in group: String?, known: [String]
  ) -> Self {
    let owner = group.map { $0.contains(" ") ? " of \($0)" : " of '\($0)'" } ?? ""
    let elsewhere = SettingsKey.allCases.first { $0.rawValue != entry.key && $0.name == entry.key }
    let meant = NearestName.of(entry.key, in: known) ?? elsewhere?.rawValue
    let hint =
      meant.map { "did you mean '\($0)'?" }
      ?? "known are \(known.sorted().joined(separator: ", "))"
    let length = entry.key.unicodeScalars.count
    return Self(
      .error, .sKey, at: entry.location, length: length,
      "unknown key '\(VisibleText.of(entry.key))'\(owner); \(hint)")
  }

  static func settingsKeyAgain(
    _ key: String, at location: InputLocation?, first: InputLocation?
  ) -> Self {
    Self(
      .error, .sKey, at: location, length: key.unicodeScalars.count,
      "the key '\(VisibleText.of(key))' is given twice; delete one of them",
      notes: first == location ? [] : [Note("first given here", at: first)])
  }

  static func settingsKeyNotText(at location: InputLocation?) -> Self {
    Self(.error, .sKey, at: location, "a key must be text, not a list or a mapping")
  }

  static func settingsVariable(_ name: String, meant: String) -> Self {
    Self(
      .warning, .sKey, at: nil,
      "no setting reads the variable \(VisibleText.of(name)); did you mean \(meant)?")
  }

  // MARK: Values

  static func settingsValue(
    _ node: SettingsNode, _ name: String, _ expected: String, meant: String? = nil
  ) -> Self {
    let hint = meant.map { "; did you mean '\($0)'?" } ?? ""
    return Self(
      .error, .sValue, at: node.location, length: node.length,
      "\(name) must be \(expected), not \(node.kind)\(hint)")
  }

  static func settingsItemAgain(_ item: String, in name: String, at node: SettingsNode) -> Self {
    Self(
      .error, .sValue, at: node.location, length: node.length,
      "\(name) names '\(VisibleText.of(item))' twice; delete one of them")
  }

  static func settingsMissing(
    _ key: String, of owner: String, at location: InputLocation?
  ) -> Self {
    Self(.error, .sValue, at: location, "\(owner) needs the key '\(key)'")
  }

  static func settingsEmptyRange(
    from: CalendarDay, to: CalendarDay, at location: InputLocation?
  ) -> Self {
    Self(
      .error, .sValue, at: location, length: 10,
      "posting is allowed from \(from) to \(to), which is no day; swap the dates")
  }

  static func settingsSuppressedAgain(
    _ suppression: Suppression, first: InputLocation?
  ) -> Self {
    let order = VisibleText.of(suppression.order)
    return Self(
      .error, .sValue, at: suppression.location,
      "finding \(suppression.code.rawValue) of order '\(order)' is suppressed twice",
      notes: [Note("first suppressed here", at: first)])
  }
}
