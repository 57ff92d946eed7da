/// A path whose components may hold `*`, `?` and `[…]`, as shells have them.
///
/// - Source: POSIX 1003.1, 2.13 Pattern Matching Notation, without classes and `**`.
struct PathPattern: Hashable, Sendable {
  private let components: [String]
  private let isAbsolute: Bool

  /// Reads a pattern.
  init(_ text: String) {
    isAbsolute = text.hasPrefix("/")
    components = text.split(separator: "/").map(String.init)
  }

  /// Whether a path has a sign that makes it a pattern.
  static func isPattern(_ text: String) -> Bool {
    text.contains { "*?[".contains($0) }
  }

  /// Returns the paths that match, in C order; folders that cannot be read match nothing.
  ///
  /// - Parameter names: lists a folder; nil for what is none.
  /// - Returns: paths below the same folder as the pattern, spelled as it is.
  func matches(names: (String) -> [String]?) -> [String] {
    var paths = [isAbsolute ? "/" : ""]
    for component in components {
      paths = paths.flatMap { path in
        guard Self.isPattern(component) else { return [path + component + "/"] }
        return (names(path.isEmpty ? "." : path) ?? [])
          .filter { Self.matches($0, component) }
          .map { path + $0 + "/" }
      }
    }
    return paths.map { String($0.dropLast()) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path matches, component by component; a pattern of one component only matches a
  /// path's last one.
  func matches(_ path: String) -> Bool {
    var parts = path.split(separator: "/").map(String.init)
    if components.count == 1, !isAbsolute { parts = parts.suffix(1) }
    guard parts.count == components.count, !isAbsolute || path.hasPrefix("/") else { return false }
    return zip(parts, components).allSatisfy { Self.matches($0, $1) }
  }

  /// Whether a name matches a component.
  ///
  /// - Complexity: O(*n* · *m*): a star gives way one character at a time.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let name = Array(name.unicodeScalars)
    let pattern = Array(pattern.unicodeScalars)
    var at = 0
    var of = 0
    var star: (pattern: Int, name: Int)?
    while at < name.count {
      if of < pattern.count, pattern[of] == "*" {
        star = (of, at)
        of += 1
      } else if let next = step(pattern, of, matching: name[at]) {
        of = next
        at += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        at = last.name + 1
        of = last.pattern + 1
      } else {
        return false
      }
    }
    return pattern[of...].allSatisfy { $0 == "*" }
  }

  /// The index after the element of `pattern` at `index` if that matches a character, or nil.
  private static func step(
    _ pattern: [Unicode.Scalar], _ index: Int, matching scalar: Unicode.Scalar
  ) -> Int? {
    guard index < pattern.count else { return nil }
    if pattern[index] == "?" { return index + 1 }
    guard pattern[index] == "[", let end = pattern[(index + 1)...].dropFirst().firstIndex(of: "]")
    else { return pattern[index] == scalar ? index + 1 : nil }
    var set = pattern[(index + 1)..<end]
    let isNegated = set.first == "!"
    if isNegated { set.removeFirst() }
    return contains(set, scalar) != isNegated ? end + 1 : nil
  }

  /// Whether a bracket expression's characters and ranges hold a character.
  private static func contains(
    _ set: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar
  ) -> Bool {
    var rest = set
    while let first = rest.popFirst() {
      guard rest.count >= 2, rest.first == "-" else {
        if first == scalar { return true }
        continue
      }
      let last = rest[rest.startIndex + 1]
      rest = rest.dropFirst(2)
      if first <= scalar, scalar <= last { return true }
    }
    return false
  }
}
