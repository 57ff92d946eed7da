/// `audit/manifest.json` as it was written: one member a line.
package struct ManifestFile: Sendable {
  /// The members in their order, values as they are written.
  package let members: [(key: String, value: String)]

  /// Reads a manifest; nil if it has not the form in which a build writes it.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix("{\n"),
      text.hasSuffix("\n}\n")
    else { return nil }
    var members: [(key: String, value: String)] = []
    for line in text.dropFirst(2).dropLast(3).split(separator: "\n") {
      let parts = line.split(separator: "\": ", maxSplits: 1)
      guard parts.count == 2, parts[0].hasPrefix("  \"") else { return nil }
      let value = parts[1].hasSuffix(",") ? parts[1].dropLast() : parts[1]
      members.append((String(parts[0].dropFirst(3)), String(value)))
    }
    guard members.first?.key == "schema", members.first?.value == "\"storno/manifest/1\"" else {
      return nil
    }
    self.members = members
  }

  /// The value of a member as it is written.
  package subscript(key: String) -> String? { members.first { $0.key == key }?.value }

  /// The value of a member that is a plain text, without its quotes.
  package func plain(_ key: String) -> String? {
    guard let value = self[key], value.hasPrefix("\""), value.count >= 2 else { return nil }
    return String(value.dropFirst().dropLast())
  }

  /// What decides the pages of a site, in the order in which it is compared.
  private static let inputKeys = [
    "tool", "templates", "changedTemplates", "asOf", "strict", "queue", "sources", "changesSince",
    "settings",
    "files",
  ]

  /// The members in which the inputs of two sites differ.
  func inputsThatDiffer(from other: ManifestFile) -> [String] {
    Self.inputKeys.filter { self[$0] != other[$0] }
  }
}
