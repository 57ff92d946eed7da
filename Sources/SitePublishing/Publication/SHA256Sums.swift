/// The list of a site's files with their SHA-256, as GNU `sha256sum` writes and checks it.
///
/// - Source: reliability.md section 4; GNU coreutils manual, "cksum output modes".
package struct SHA256Sums: Sendable {
  /// The paths, relative to the folder of the list.
  package let paths: PathTable
  /// The digest of each path, by the same index.
  package let digests: [ContentDigest]
  /// Whether a build would have written the list with the same bytes.
  let isCanonical: Bool

  /// Pairs paths with their digests; `paths` must be sorted.
  init(paths: PathTable, digests: [ContentDigest], isCanonical: Bool = true) {
    precondition(paths.count == digests.count, "each path has a digest")
    self.paths = paths
    self.digests = digests
    self.isCanonical = isCanonical
  }

  /// Reads a list; nil if a line is malformed, a path leaves the folder, or one stands twice.
  ///
  /// Escaped names (a backslash before the digest) and binary mode (`*`) are understood.
  /// - Complexity: O(*n* log *n*) in the number of lines.
  package init?(parsing text: [UInt8]) {
    var reader = SHA256SumsReader()
    reader.read(text[...])
    guard let sums = reader.finish() else { return nil }
    self = sums
  }

  static func needsEscape(_ path: ArraySlice<UInt8>) -> Bool {
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
