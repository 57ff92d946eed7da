/// The list of a site's files with their SHA-256, as GNU `sha256sum` writes and checks it.
///
/// - Source: reliability.md section 4; GNU coreutils manual, "cksum output modes".
package struct SHA256Sums: Sendable {
  /// The paths, relative to the folder of the list.
  package let paths: PathTable
  /// The digest of each path, by the same index.
  package let digests: [ContentDigest]
  /// Whether a build would have written the list with the same bytes.
  private(set) var isCanonical = true

  /// Pairs paths with their digests; `paths` must be sorted.
  init(paths: PathTable, digests: [ContentDigest]) {
    precondition(paths.count == digests.count, "each path has a digest")
    self.paths = paths
    self.digests = digests
  }

  /// Reads a list; nil if a line is malformed, a path leaves the folder, or one stands twice.
  ///
  /// Escaped names (a backslash before the digest) and binary mode (`*`) are understood.
  /// - Complexity: O(*n* log *n*) in the number of lines.
  package init?(parsing text: [UInt8]) {
    var paths = PathTable()
    var digests: [ContentDigest] = []
    var isCanonical = text.isEmpty || text.last == UInt8(ascii: "\n")
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      var line = text[start..<end]
      start = min(end + 1, text.endIndex)
      let isEscaped = line.first == UInt8(ascii: "\\")
      if isEscaped { line = line.dropFirst() }
      guard line.count > 66, let digest = ContentDigest(hexadecimal: line.prefix(64)),
        let path = Self.path(line.dropFirst(64), isEscaped: isEscaped), PathClaims.isSound(path)
      else { return nil }
      if line.dropFirst(65).first != UInt8(ascii: " ") || isEscaped != Self.needsEscape(path) {
        isCanonical = false
      }
      paths.append(path)
      digests.append(digest)
    }
    paths.sort()
    for (left, right) in zip(paths.sorted, paths.sorted.dropFirst()) {
      if paths.bytes(at: Int(left)) == paths.bytes(at: Int(right)) { return nil }
      if left > right { isCanonical = false }
    }
    self.paths = paths
    self.digests = digests
    self.isCanonical = isCanonical
  }

  /// Returns the name after the digest: a space, then a space or `*`, then the name itself.
  private static func path(_ rest: ArraySlice<UInt8>, isEscaped: Bool) -> ArraySlice<UInt8>? {
    let mode = rest[rest.startIndex + 1]
    guard rest.first == UInt8(ascii: " "), mode == UInt8(ascii: " ") || mode == UInt8(ascii: "*")
    else { return nil }
    return isEscaped ? unescaped(rest.dropFirst(2)) : rest.dropFirst(2)
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var plain: [UInt8] = []
    var bytes = name.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      switch bytes.next() {
      case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): plain.append(UInt8(ascii: "\r"))
      default: return nil
      }
    }
    return plain[...]
  }

  private static func needsEscape(_ path: ArraySlice<UInt8>) -> Bool {
    path.contains {
      $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
  }

  /// Appends the lines of a range of the paths in C order.
  func append(_ places: Range<Int>, to text: inout [UInt8]) {
    for index in paths.sorted[places].lazy.map(Int.init) {
      let path = paths.bytes(at: index)
      let escapes = Self.needsEscape(path)
      if escapes { text.append(UInt8(ascii: "\\")) }
      digests[index].append(to: &text)
      text.append(contentsOf: [UInt8(ascii: " "), UInt8(ascii: " ")])
      if escapes { Self.appendEscaped(path, to: &text) } else { text.append(contentsOf: path) }
      text.append(UInt8(ascii: "\n"))
    }
  }

  private static func appendEscaped(_ path: ArraySlice<UInt8>, to text: inout [UInt8]) {
    for byte in path {
      switch byte {
      case UInt8(ascii: "\\"): text.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): text.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): text.append(contentsOf: "\\r".utf8)
      default: text.append(byte)
      }
    }
  }
}
