import Diagnostics

/// Reads values into settings and collects what is wrong with them.
struct SettingsReader {
  var settings = SiteSettings()
  var diagnostics: [Diagnostic] = []

  /// Takes the value of one setting, from the file or the environment.
  ///
  /// - Parameters:
  ///   - key: the setting.
  ///   - node: its value; an empty one leaves the setting as it is.
  ///   - name: what messages call it: `'posting.allowTo'` or the name of a variable.
  mutating func read(_ key: SettingsKey, from node: SettingsNode, named name: String) {
    if case .empty = node.content { return }
    let errors = diagnostics.count
    assign(key, from: node, named: name)
    if diagnostics.count == errors { settings.locations[key] = node.location }
  }

  private mutating func assign(_ key: SettingsKey, from node: SettingsNode, named name: String) {
    switch key {
    case .title: text(node, name).map { settings.title = $0 }
    case .company: text(node, name).map { settings.company = $0 }
    case .language: tag(node, name, such: "en").map { settings.language = $0 }
    case .locale: tag(node, name, such: "de-CH").map { settings.locale = $0 }
    case .baseURL: address(node, name).map { settings.baseURL = $0 }
    case .output: text(node, name).map { settings.output = $0 }
    case .ledger: texts(node, name).map { settings.ledger = $0 }
    case .queue: texts(node, name).map { settings.queue = $0 }
    case .formats: choices(node, name).map { settings.formats = $0 }
    case .sources: choice(node, name).map { settings.sources = $0 }
    case .users: choice(node, name).map { settings.users = $0 }
    case .auditOrigin: origin(node, name).map { settings.auditOrigin = $0 }
    case .auditKey: text(node, name).map { settings.auditKey = $0 }
    case .allowFrom: day(node, name).map { settings.posting.allowFrom = $0 }
    case .allowTo: day(node, name).map { settings.posting.allowTo = $0 }
    case .closedTo: day(node, name).map { settings.posting.closedTo = $0 }
    case .earliestValuationDate:
      day(node, name).map { settings.posting.earliestValuationDate = $0 }
    case .delayDays: number(node, name, in: 0...36_500).map { settings.thresholds.delayDays = $0 }
    case .reversalRatePercent:
      number(node, name, in: 0...100).map { settings.thresholds.reversalRatePercent = $0 }
    }
  }

  /// Refuses a range of posting dates in which there is no day.
  mutating func checkPostingRange() {
    guard let from = settings.posting.allowFrom, let to = settings.posting.allowTo, to < from
    else { return }
    let place = settings.locations[.allowTo] ?? settings.locations[.allowFrom]
    diagnostics.append(.settingsEmptyRange(from: from, to: to, at: place))
  }
}
