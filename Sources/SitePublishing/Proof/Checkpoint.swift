/// What a log says it holds: its name, how many entries, and their root.
///
/// The text is the note that a key signs.
/// - Source: C2SP tlog-checkpoint.
package struct Checkpoint: Hashable, Sendable {
  /// The name of the log, unique and without blanks: `example.com/plant-1/item`.
  package let origin: String
  /// How many entries the log has.
  package let size: Int
  /// The root of the Merkle tree over them.
  package let root: ContentDigest
  /// Further lines, none of them empty, for those who know them.
  package var extensions: [String] = []

  /// Lines ended by LF: origin, size in decimal, root in base64, extensions.
  package var text: String {
    "\(origin)\n\(size)\n\(root.base64)\n" + extensions.map { "\($0)\n" }.joined()
  }

  /// Creates what a log says.
  package init(origin: String, size: Int, root: ContentDigest, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Reads the text of a note; nil if it is no checkpoint.
  ///
  /// - Complexity: O(*n*) in its length.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 4, lines.last == "", !lines.dropLast().contains(""),
      let size = Int(lines[1]), size >= 0, String(size) == lines[1],
      let root = ContentDigest(base64: lines[2])
    else { return nil }
    self.init(
      origin: lines[0], size: size, root: root, extensions: Array(lines[3..<lines.count - 1]))
  }
}
