import Diagnostics

extension SettingsReader {
  private static let groups = ["audit", "posting", "thresholds"]
  private static let lists = ["profiles", "suppress"]
  private static let topKeys =
    SettingsKey.allCases.filter { $0.group == nil }.map(\.rawValue) + groups + lists

  /// Takes every value of `site.yml`.
  mutating func read(_ file: SettingsFile) {
    let (root, problems) = SettingsNode.parse(file)
    diagnostics += problems
    guard let root else { return }
    switch root.content {
    case .empty: break
    case .map(let entries): for entry in entries { read(entry) }
    case .text, .list: diagnostics.append(.settingsNotMapping(root))
    }
  }

  private mutating func read(_ entry: SettingsNode.Entry) {
    if let key = SettingsKey(rawValue: entry.key), key.group == nil {
      read(key, from: entry.value, named: "'\(entry.key)'")
    } else if Self.groups.contains(entry.key) {
      readGroup(entry)
    } else if entry.key == "profiles" {
      for item in items(of: entry, "profiles") {
        if let profile = profile(item) { settings.profiles.append(profile) }
      }
    } else if entry.key == "suppress" {
      for item in items(of: entry, "suppressions") { readSuppression(item) }
    } else {
      diagnostics.append(.settingsKey(entry, in: nil, known: Self.topKeys))
    }
  }

  private mutating func readGroup(_ group: SettingsNode.Entry) {
    let keys = SettingsKey.allCases.filter { $0.group == group.key }
    switch group.value.content {
    case .empty: return
    case .text, .list:
      let expected = "a mapping with \(Self.alternatives(keys.map(\.name)))"
      diagnostics.append(.settingsValue(group.value, "'\(group.key)'", expected))
    case .map(let entries):
      for entry in entries {
        if let key = keys.first(where: { $0.name == entry.key }) {
          read(key, from: entry.value, named: "'\(key.rawValue)'")
        } else {
          diagnostics.append(.settingsKey(entry, in: group.key, known: keys.map(\.name)))
        }
      }
    }
  }

  private mutating func items(of entry: SettingsNode.Entry, _ noun: String) -> [SettingsNode] {
    switch entry.value.content {
    case .empty: return []
    case .list(let items): return items
    case .text, .map:
      diagnostics.append(.settingsValue(entry.value, "'\(entry.key)'", "a list of \(noun)"))
      return []
    }
  }

  // MARK: Suppressions

  private mutating func readSuppression(_ node: SettingsNode) {
    guard case .map(let entries) = node.content else {
      let expected = "a mapping with 'code', 'order' and 'reason'"
      diagnostics.append(.settingsValue(node, "a suppression", expected))
      return
    }
    let errors = diagnostics.count
    var values: [String: String] = [:]
    for entry in entries {
      switch entry.key {
      case "code": values[entry.key] = word(entry.value, "'code'", of: Self.findings)
      case "order", "reason": values[entry.key] = text(entry.value, "'\(entry.key)'")
      default:
        let known = ["code", "order", "reason"]
        diagnostics.append(.settingsKey(entry, in: "a suppression", known: known))
      }
    }
    for key in ["code", "order", "reason"] where !entries.contains(where: { $0.key == key }) {
      diagnostics.append(.settingsMissing(key, of: "a suppression", at: node.location))
    }
    guard diagnostics.count == errors, let code = values["code"].flatMap(Code.init(rawValue:)),
      let order = values["order"], let reason = values["reason"]
    else { return }
    let suppression = Suppression(
      code: code, order: order, reason: reason, location: node.location)
    append(suppression, node)
  }

  private static let findings = Code.allCases.map(\.rawValue).filter { $0.hasPrefix("A") }

  private mutating func append(_ suppression: Suppression, _ node: SettingsNode) {
    let first = settings.suppressions.first {
      $0.code == suppression.code && $0.order.utf8.elementsEqual(suppression.order.utf8)
    }
    if let first {
      diagnostics.append(.settingsSuppressedAgain(suppression, first: first.location))
    } else {
      settings.suppressions.append(suppression)
    }
  }
}
