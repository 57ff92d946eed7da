import Diagnostics

/// Readers of one kind of value each: they return nil and say what is wrong.
extension SettingsReader {
  /// One line of text that is not blank, as it was written.
  mutating func text(_ node: SettingsNode, _ name: String) -> String? {
    guard case .text(var text) = node.content else { return refuse(node, name, "text") }
    // A block scalar ends with a line end that its writer did not mean.
    while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      return refuse(node, name, "text that is not blank")
    }
    let isLine = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    return isLine ? text : refuse(node, name, "one line of text")
  }

  /// A list of texts, none twice; a single text is a list of one.
  mutating func texts(_ node: SettingsNode, _ name: String) -> [String]? {
    guard case .list(let items) = node.content else {
      guard case .text = node.content else {
        return refuse(node, name, "a path or a list of paths")
      }
      return text(node, name).map { [$0] }
    }
    var texts: [String] = []
    for item in items {
      guard let text = text(item, "an item of \(name)") else { return nil }
      guard !texts.contains(text) else {
        diagnostics.append(.settingsItemAgain(text, in: name, at: item))
        return nil
      }
      texts.append(text)
    }
    return texts
  }

  /// One of some words.
  mutating func word(_ node: SettingsNode, _ name: String, of words: [String]) -> String? {
    guard case .text(let text) = node.content else {
      return refuse(node, name, Self.alternatives(words))
    }
    if words.contains(text) { return text }
    return refuse(node, name, Self.alternatives(words), meant: NearestName.of(text, in: words))
  }

  /// One of the cases of `Choice`.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: SettingsNode, _ name: String
  ) -> Choice? {
    word(node, name, of: Choice.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
  }

  /// A list of cases of `Choice`, none twice, possibly empty; a single word is a list of one.
  mutating func choices<Choice: RawRepresentable<String> & CaseIterable & Hashable>(
    _ node: SettingsNode, _ name: String
  ) -> Set<Choice>? {
    guard case .list(let items) = node.content else {
      return choice(node, name).map { [$0] }
    }
    var choices: Set<Choice> = []
    for item in items {
      guard let choice: Choice = choice(item, "an item of \(name)") else { return nil }
      guard choices.insert(choice).inserted else {
        diagnostics.append(.settingsItemAgain(choice.rawValue, in: name, at: item))
        return nil
      }
    }
    return choices
  }

  /// A real day.
  mutating func day(_ node: SettingsNode, _ name: String) -> CalendarDay? {
    let expected = "a real date such as 2026-01-31"
    guard case .text(let text) = node.content else { return refuse(node, name, expected) }
    return CalendarDay(text) ?? refuse(node, name, expected)
  }

  /// A whole number, written with digits alone.
  mutating func number(
    _ node: SettingsNode, _ name: String, in range: ClosedRange<Int>
  ) -> Int? {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard case .text(let text) = node.content,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(text), range.contains(number)
    else { return refuse(node, name, expected) }
    return number
  }

  /// The address of a folder on the web, ended by a slash.
  mutating func address(_ node: SettingsNode, _ name: String) -> String? {
    let expected = "an address such as https://example.com/production/"
    guard case .text(let text) = node.content,
      let scheme = ["https://", "http://"].first(where: text.hasPrefix)
    else { return refuse(node, name, expected) }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: ":"),
      rest.utf8.allSatisfy(Self.isAddressByte)
    else { return refuse(node, name, expected) }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// Printable ASCII but for what ends or quotes an address; `?` and `#` would cut off a path.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}?#".utf8.contains(byte)
  }

  /// The name of a log: also the name of its key, which has neither blanks nor `+`.
  ///
  /// - Source: C2SP tlog-checkpoint, signed-note.
  mutating func origin(_ node: SettingsNode, _ name: String) -> String? {
    guard case .text(let text) = node.content, !text.isEmpty,
      text.unicodeScalars.allSatisfy({
        $0 != "+" && !$0.properties.isWhitespace && VisibleText.mark(for: $0) == nil
      })
    else { return refuse(node, name, "a name such as example.com/production, without blanks or +") }
    return text
  }

  /// The tag of a language, also with a region; whether there is such a one is known to the site.
  ///
  /// - Source: RFC 5646 section 2.1, of which this is the part that a file may be named by.
  mutating func tag(_ node: SettingsNode, _ name: String, such example: String) -> String? {
    guard case .text(let text) = node.content, text.utf8.count <= 35,
      text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy({ part in
        (1...8).contains(part.utf8.count)
          && part.unicodeScalars.allSatisfy {
            $0.isASCII && $0.properties.isAlphabetic
              || ("0"..."9").contains($0)
          }
      })
    else { return refuse(node, name, "the tag of a language such as \(example)") }
    return text
  }

  /// Says that a value is not what it must be; returns nil for the caller to return.
  mutating func refuse<Value>(
    _ node: SettingsNode, _ name: String, _ expected: String, meant: String? = nil
  ) -> Value? {
    diagnostics.append(.settingsValue(node, name, expected, meant: meant))
    return nil
  }

  /// `'a', 'b' or 'c'`.
  static func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
  }
}
