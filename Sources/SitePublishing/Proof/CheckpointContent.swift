/// What our checkpoints tell of a log beyond its root, so that a change since can be named.
///
/// Two kinds of further lines: `entries 1-57,59-103` with the numbers that were in it, where they
/// are whole numbers; then `level 0` and a line `node BASE64` for each node of the lowest level of
/// the tree that has no more than 256. Leaves are level 0: up to 256 entries, each is named.
/// - Source: C2SP tlog-checkpoint, extension lines; reliability.md section 4.
struct CheckpointContent: Hashable, Sendable {
  /// The numbers of the entries, or nil where they are text.
  var numbers: NumberRanges?
  /// The level of the nodes.
  var level: Int
  /// The nodes of the level, from the first entry on.
  var nodes: [ContentDigest]

  private static let nodeLimit = 256

  /// Tells what is in a log.
  init(_ tree: MerkleTree, _ numbers: [Int]?) {
    self.numbers = numbers.map { NumberRanges($0) }
    level = 0
    while tree.nodes(level).count > Self.nodeLimit { level += 1 }
    nodes = tree.nodes(level)
  }

  /// Reads the lines; nil if there are none, or others.
  init?(_ lines: [String]) {
    var rest = lines[...]
    if let line = rest.first, line.hasPrefix("entries ") {
      guard let read = NumberRanges(String(line.dropFirst("entries ".count))) else { return nil }
      numbers = read
      rest = rest.dropFirst()
    }
    guard let line = rest.popFirst(), line.hasPrefix("level "),
      let level = Int(line.dropFirst("level ".count)), (0...62).contains(level)
    else { return nil }
    self.level = level
    nodes = []
    for line in rest {
      guard line.hasPrefix("node "),
        let node = ContentDigest(base64: String(line.dropFirst("node ".count)))
      else { return nil }
      nodes.append(node)
    }
  }

  /// The lines, none for a log without entries.
  var lines: [String] {
    guard !nodes.isEmpty else { return [] }
    return (numbers.map { ["entries \($0)"] } ?? []) + ["level \(level)"]
      + nodes.map { "node \($0.base64)" }
  }
}
