import Diagnostics
import Yams

extension SettingsNode {
  /// The largest `site.yml` read, in bytes; a thousand times an ordinary one.
  static let byteLimit = 1 << 20
  /// The most aliases read: with so few even the worst nesting stays below a thousand copies.
  static let aliasLimit = 16
  /// The deepest nesting that a setting could need.
  static let depthLimit = 32

  /// Returns the tree of a file, an empty one for a file without a value.
  ///
  /// No file makes it crash, hang or take memory out of proportion.
  ///
  /// - Parameter file: the file, of any content.
  /// - Returns: the tree, or nil and the problem that keeps it from being read.
  static func parse(_ file: SettingsFile) -> (node: SettingsNode?, diagnostics: [Diagnostic]) {
    let text: String
    switch checkedText(of: file) {
    case .success(let checked): text = checked
    case .failure(let problem): return (nil, [problem.diagnostic])
    }
    do {
      // The encoding is named, for the default asks the environment and prints to standard output.
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return (SettingsNode(location: nil, length: 1, content: .empty), [])
      }
      var conversion = Conversion(file: file.name)
      let node = conversion.convert(root, depth: 0)
      return (node, conversion.diagnostics)
    } catch {
      return (nil, [syntaxProblem(error, in: text, named: file.name)])
    }
  }

  private static func syntaxProblem(
    _ error: any Error, in text: String, named file: String
  ) -> Diagnostic {
    let start = InputLocation(file: file, line: 1, column: 1)
    func place(_ mark: Mark) -> InputLocation {
      InputLocation(file: file, line: max(1, mark.line), column: max(1, mark.column))
    }
    guard let error = error as? YamlError else { return .settingsSyntax("unreadable", at: start) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .settingsSyntax(problem, at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = place(context.mark)
      return .settingsKeyAgain(key, at: secondKey(key, after: first, in: text), first: first)
    default: return .settingsSyntax("unreadable or nested too deep", at: start)
    }
  }

  /// Returns where `key` stands a second time: Yams tells the place of the first only.
  ///
  /// Found in block style, where equal keys have one column; else the first place.
  private static func secondKey(
    _ key: String, after first: InputLocation, in text: String
  ) -> InputLocation {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated().dropFirst(first.line) {
      let lead = line.unicodeScalars.prefix(first.column - 1)
      let rest = line.unicodeScalars.dropFirst(first.column - 1)
      guard lead.allSatisfy({ $0 == " " || $0 == "-" }) else { continue }
      for spelling in [key, "'\(key)'", "\"\(key)\""] {
        let after = rest.dropFirst(spelling.unicodeScalars.count).drop { $0 == " " }
        if rest.starts(with: spelling.unicodeScalars), after.first == ":" {
          return InputLocation(file: first.file, line: index + 1, column: first.column)
        }
      }
    }
    return first
  }
}

/// Turns Yams's tree into ours.
private struct Conversion {
  let file: String
  var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  mutating func convert(_ node: Node, depth: Int) -> SettingsNode {
    var result = SettingsNode(location: place(node.mark), length: 1, content: .empty)
    guard depth < SettingsNode.depthLimit else {
      diagnostics.append(.settingsTooDeep(at: result.location))
      return result
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      guard !isPlain || !scalar.string.isEmpty else { return result }
      let count = scalar.string.unicodeScalars.prefix { $0 != "\n" }.count
      result.length = isPlain ? count : count + 2
      result.content = .text(scalar.string)
    case .sequence(let items):
      result.content = .list(items.map { convert($0, depth: depth + 1) })
    case .mapping(let pairs):
      result.content = .map(entries(of: pairs, depth: depth))
    case .alias:
      // The parser has put the anchor's value in place of every alias.
      break
    }
    return result
  }

  private mutating func entries(of pairs: Node.Mapping, depth: Int) -> [SettingsNode.Entry] {
    var entries: [SettingsNode.Entry] = []
    var places: [String: InputLocation?] = [:]
    for (key, value) in pairs {
      let location = place(key.mark)
      guard case .scalar(let name) = key else {
        diagnostics.append(.settingsKeyNotText(at: location))
        continue
      }
      if let first = places[name.string] {
        diagnostics.append(.settingsKeyAgain(name.string, at: location, first: first))
        continue
      }
      places[name.string] = .some(location)
      let converted = convert(value, depth: depth + 1)
      entries.append(SettingsNode.Entry(key: name.string, location: location, value: converted))
    }
    return entries
  }

  private func place(_ mark: Mark?) -> InputLocation {
    InputLocation(file: file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
  }
}
