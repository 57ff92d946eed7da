import Diagnostics

extension SettingsReader {
  private static let profileKeys = [
    "base", "columns", "dateFormat", "decimal", "delimiter", "encoding", "files", "headerRow",
    "quoteEscape", "reversal", "sign", "timeUnit", "values",
  ]

  /// Reads one of `profiles`, or nil when it holds for no files.
  mutating func profile(_ node: SettingsNode) -> ReadingProfile? {
    guard case .map(let entries) = node.content else {
      return refuse(node, "a profile", "a mapping with 'files' and how they are read")
    }
    var profile = ReadingProfile(files: [])
    for entry in entries {
      if Self.profileKeys.contains(entry.key) {
        if case .empty = entry.value.content { continue }
        read(entry, into: &profile)
      } else {
        diagnostics.append(.settingsKey(entry, in: "a profile", known: Self.profileKeys))
      }
    }
    guard entries.contains(where: { $0.key == "files" }) else {
      diagnostics.append(.settingsMissing("files", of: "a profile", at: node.location))
      return nil
    }
    return profile.files.isEmpty ? nil : profile
  }

  private mutating func read(_ entry: SettingsNode.Entry, into profile: inout ReadingProfile) {
    let (node, name) = (entry.value, "'\(entry.key)'")
    switch entry.key {
    case "files":
      profile.files = texts(node, name) ?? []
      if case .list(let items) = node.content, items.isEmpty {
        diagnostics.append(.settingsValue(node, "'files' of a profile", "at least one pattern"))
      }
    case "base":
      word(node, name, of: ReadingProfile.builtIn).map { profile.base = $0 }
    case "encoding": profile.encoding = word(node, name, of: ReadingProfile.encodings)
    case "delimiter": profile.delimiter = delimiter(node, name)
    case "decimal": profile.decimal = word(node, name, of: [".", ","])
    case "dateFormat": profile.dateFormat = profileText(node, name)
    case "headerRow": profile.headerRow = number(node, name, in: 1...1000)
    case "quoteEscape": profile.quoteEscape = word(node, name, of: ["doubled", "backslash"])
    case "columns": profile.columns = profileColumns(node)
    case "values": profile.values = profileValues(node)
    case "sign": profile.sign = profileSign(node)
    case "reversal": profile.reversal = profileReversal(node)
    default: profile.timeUnit = profileTimeUnit(node, name)
    }
  }

  /// A sign that can part fields: ASCII, printable or a tab, no letter, digit or quote.
  private mutating func delimiter(_ node: SettingsNode, _ name: String) -> UInt8? {
    let expected = "one sign such as ';', or tab"
    guard case .text(let text) = node.content else { return refuse(node, name, expected) }
    if text == "tab" { return UInt8(ascii: "\t") }
    guard let sign = text.utf8.first, text.utf8.count == 1 else {
      return refuse(node, name, expected)
    }
    switch sign {
    case UInt8(ascii: "\t"), UInt8(ascii: " "), UInt8(ascii: "!"),
      UInt8(ascii: "#")...UInt8(ascii: "/"), UInt8(ascii: ":")...UInt8(ascii: "@"),
      UInt8(ascii: "[")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"):
      return sign
    default: return refuse(node, name, expected)
    }
  }

  private mutating func profileText(_ node: SettingsNode, _ name: String) -> ProfileText? {
    text(node, name).map { ProfileText($0, at: node.location) }
  }

  private mutating func profileColumns(_ node: SettingsNode) -> [ProfileColumn] {
    entries(of: node, "'columns'", "our column: the file's, such as 'Order No.: PO'")
      .compactMap { entry in
        let column = ProfileText(entry.key, at: entry.location)
        return columnSource(entry).map { ProfileColumn(column, from: $0) }
      }
  }

  private mutating func columnSource(_ entry: SettingsNode.Entry) -> ProfileColumn.Source? {
    let name = "the source of '\(VisibleText.of(entry.key))'"
    guard case .map(let members) = entry.value.content else {
      return fieldNames(entry.value, name).map { .fields($0) }
    }
    guard let member = members.first else {
      return refuse(entry.value, name, "a column, a list of columns or {constant: …}")
    }
    for other in members where other.key != "constant" {
      diagnostics.append(.settingsKey(other, in: name, known: ["constant"]))
    }
    guard members.count == 1, member.key == "constant" else { return nil }
    return text(member.value, "'constant'").map { .constant($0) }
  }

  private mutating func profileValues(_ node: SettingsNode) -> [ProfileValues] {
    entries(of: node, "'values'", "our column: {their code: our value}").map { entry in
      let name = "the values of '\(VisibleText.of(entry.key))'"
      let pairs = entries(of: entry.value, name, "their code: our value")
        .compactMap { pair in
          profileText(pair.value, "the meaning of '\(VisibleText.of(pair.key))'")
            .map { ProfileValues.Pair(theirs: pair.key, ours: $0) }
        }
      return ProfileValues(ProfileText(entry.key, at: entry.location), pairs: pairs)
    }
  }

  private mutating func profileSign(_ node: SettingsNode) -> ProfileSign? {
    guard let parts = members(of: node, "'sign'", ["column", "negative"]),
      let column = parts["column"], let values = parts["negative"],
      let fields = fieldNames(column, "'column'"), let negative = codes(values, "'negative'")
    else { return nil }
    return ProfileSign(fields: fields, negative: negative)
  }

  private mutating func profileReversal(_ node: SettingsNode) -> ProfileReversal? {
    guard
      let parts = members(of: node, "'reversal'", ["column", "direction"], optional: ["matches"]),
      let column = parts["column"], let way = parts["direction"],
      let fields = fieldNames(column, "'column'"),
      let direction: ProfileReversal.Direction = choice(way, "'direction'")
    else { return nil }
    let matches = parts["matches"].map { fieldNames($0, "'matches'") } ?? []
    return matches.map { ProfileReversal(fields: fields, direction: direction, matches: $0) }
  }

  private mutating func profileTimeUnit(_ node: SettingsNode, _ name: String) -> ProfileTimeUnit? {
    guard case .map = node.content else {
      return word(node, name, of: ReadingProfile.timeUnits).map { .unit($0) }
    }
    guard let parts = members(of: node, name, ["column", "values"]), let column = parts["column"],
      let values = parts["values"], let field = text(column, "'column'")
    else { return nil }
    var units: [ProfileTimeUnit.Pair] = []
    var codes: [String: SettingsNode.Entry] = [:]
    for entry in entries(of: values, "'values' of 'timeUnit'", "their code: our unit") {
      let code = entry.key.uppercased()
      if let first = codes[code] {
        diagnostics.append(.sameUnitCode(entry, as: first))
        continue
      }
      codes[code] = entry
      let unit = word(
        entry.value, "the unit '\(VisibleText.of(entry.key))'", of: ReadingProfile.timeUnits)
      if let unit { units.append(ProfileTimeUnit.Pair(entry.key, unit)) }
    }
    return units.isEmpty ? nil : .field(field, units: units)
  }

  // MARK: Parts of values

  /// A column of a file or a list of columns.
  private mutating func fieldNames(_ node: SettingsNode, _ name: String) -> [String]? {
    guard case .list(let items) = node.content else {
      guard case .text = node.content else {
        return refuse(node, name, "a column or a list of columns")
      }
      return text(node, name).map { [$0] }
    }
    guard !items.isEmpty else { return refuse(node, name, "at least one column") }
    let texts = items.compactMap { text($0, "an item of \(name)") }
    return texts.count == items.count ? texts : nil
  }

  /// A value or a list of values.
  private mutating func codes(_ node: SettingsNode, _ name: String) -> [String]? {
    if case .list = node.content { return fieldNames(node, name) }
    guard case .text = node.content else {
      return refuse(node, name, "a value or a list of values")
    }
    return text(node, name).map { [$0] }
  }

  /// The entries of a mapping; anything else is refused and has none.
  private mutating func entries(
    of node: SettingsNode, _ name: String, _ form: String
  ) -> [SettingsNode.Entry] {
    if case .map(let entries) = node.content { return entries }
    diagnostics.append(.settingsValue(node, name, "a mapping of \(form)"))
    return []
  }

  /// The members of a mapping by key, or nil when one is missing or not known.
  private mutating func members(
    of node: SettingsNode, _ name: String, _ required: [String], optional: [String] = []
  ) -> [String: SettingsNode]? {
    let known = required + optional
    guard case .map(let entries) = node.content else {
      return refuse(node, name, "a mapping with \(Self.list(required))")
    }
    var members: [String: SettingsNode] = [:]
    let errors = diagnostics.count
    for entry in entries {
      if known.contains(entry.key) {
        members[entry.key] = entry.value
      } else {
        let owner = String(name.dropFirst().dropLast())
        diagnostics.append(.settingsKey(entry, in: owner, known: known))
      }
    }
    for key in required where members[key] == nil {
      diagnostics.append(.settingsMissing(key, of: name, at: node.location))
    }
    return diagnostics.count == errors ? members : nil
  }

  private static func list(_ keys: [String]) -> String {
    keys.map { "'\($0)'" }.joined(separator: " and ")
  }
}

extension Diagnostic {
  fileprivate static func sameUnitCode(
    _ entry: SettingsNode.Entry, as first: SettingsNode.Entry
  ) -> Self {
    Self(
      .error, .sValue, at: entry.location, length: entry.key.unicodeScalars.count,
      "the unit '\(VisibleText.of(entry.key))' differs from '\(VisibleText.of(first.key))' "
        + "in case only, which does not matter; delete one of them",
      notes: [Note("first given here", at: first.location)])
  }
}
