/// A text that a command must print, with marks for what may differ from run to run.
struct ExpectedText {
  private let lines: [Substring]

  /// Reads a text in which `[..]` is any part of a line and a line `...` any number of lines.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether all of a text is as expected.
  func matches(_ text: String) -> Bool {
    Self.match(lines[...], text.split(separator: "\n", omittingEmptySubsequences: false)[...])
  }

  private static func match(_ wanted: ArraySlice<Substring>, _ found: ArraySlice<Substring>) -> Bool
  {
    guard let first = wanted.first else { return found.isEmpty }
    guard first == "..." else {
      guard let line = found.first, isMatch(first, line) else { return false }
      return match(wanted.dropFirst(), found.dropFirst())
    }
    return (found.startIndex...found.endIndex).contains { match(wanted.dropFirst(), found[$0...]) }
  }

  private static func isMatch(_ wanted: Substring, _ line: Substring) -> Bool {
    let parts = wanted.split(separator: "[..]", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return wanted == line }
    guard line.hasPrefix(parts[0]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }

  /// A text as it would be expected of another run: how long it took is not said.
  static func generalized(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasSuffix(" ms"), let comma = line.lastIndex(of: ",") else { return String(line) }
      return line[...comma] + " [..] ms"
    }.joined(separator: "\n")
  }

  /// At most forty lines that say what is missing (`-`) and what is there instead (`+`).
  func difference(from text: String) -> String {
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = found.difference(from: lines) { Self.isMatch($1, $0) || Self.isMatch($0, $1) }
    let shown = changes.map { change in
      switch change {
      case .insert(let offset, let line, _): (offset, "+\(offset + 1) \(line)")
      case .remove(let offset, let line, _): (offset, "-\(offset + 1) \(line)")
      }
    }
    return shown.sorted { $0.0 < $1.0 }.prefix(40).map(\.1).joined(separator: "\n")
  }
}
