/// The proof that a report carries, read back.
///
/// - Source: `OrderProof` tells the form.
struct ReportProof: Sendable {
  /// What is proved of one log.
  struct Log: Sendable {
    let checkpoint: Checkpoint
    /// The hashes of the entries by their places in the log.
    var leaves: [Int: ContentDigest] = [:]
    /// The entries that stand in the report whole.
    var rows: [ArraySlice<UInt8>] = []
    /// The common inclusion proof.
    var nodes: [ContentDigest] = []

    /// Whether the entries lead to the root of the checkpoint; true where there are none.
    var isSound: Bool {
      guard !leaves.isEmpty else { return nodes.count <= 1 }
      guard leaves.keys.allSatisfy({ (0..<checkpoint.size).contains($0) }) else { return false }
      var rest = nodes[...]
      let root = MerkleTree.root(of: 0..<checkpoint.size, leaves, &rest)
      return root == checkpoint.root && rest.isEmpty
    }
  }

  /// The logs in the order of the report.
  let logs: [Log]

  /// Reads the text of a proof and whatever follows it; nil if it is none.
  init?(_ text: ArraySlice<UInt8>) {
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    guard let first = lines.first, first.elementsEqual(OrderProof.heading.utf8) else { return nil }
    var logs: [Log] = []
    var blocks = lines.dropFirst().split(whereSeparator: \.isEmpty)
    while let block = blocks.first, let log = Self.log(block) {
      logs.append(log)
      blocks = Array(blocks.dropFirst())
    }
    guard !logs.isEmpty else { return nil }
    self.logs = logs
  }

  private static func log(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Log? {
    let head = lines.prefix(3).map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    guard lines.count >= 3, let checkpoint = Checkpoint(head) else { return nil }
    var log = Log(checkpoint: checkpoint)
    for line in lines.dropFirst(3) {
      let parts = line.split(separator: 32, maxSplits: 2)
      switch parts.first.map({ String(decoding: $0, as: UTF8.self) }) {
      case "entry" where parts.count == 3:
        guard let place = Int(String(decoding: parts[1], as: UTF8.self)) else { return nil }
        log.leaves[place] = MerkleTree.leafHash(parts[2])
        log.rows.append(parts[2])
      case "leaf" where parts.count == 3:
        let hash = parts[2].split(separator: 32).last.map { String(decoding: $0, as: UTF8.self) }
        guard let place = Int(String(decoding: parts[1], as: UTF8.self)),
          let digest = hash.flatMap({ ContentDigest(base64: $0) })
        else { return nil }
        log.leaves[place] = digest
      case "node" where parts.count == 2:
        guard let node = ContentDigest(base64: String(decoding: parts[1], as: UTF8.self)) else {
          return nil
        }
        log.nodes.append(node)
      default: return log
      }
    }
    return log
  }
}

extension MerkleTree {
  /// Returns the root of a range of a log of which only some leaves are known.
  ///
  /// - Parameters:
  ///   - range: the range.
  ///   - leaves: the hashes of the leaves that are known, at least one of them in the range.
  ///   - nodes: the hashes of the inclusion proof that are not used yet.
  /// - Returns: the root, or nil where a hash is missing.
  /// - Complexity: O(*k* log *n*) for *k* leaves.
  /// - Source: RFC 6962 section 2.1.
  static func root(
    of range: Range<Int>, _ leaves: [Int: ContentDigest], _ nodes: inout ArraySlice<ContentDigest>
  ) -> ContentDigest? {
    root(of: range, leaves, leaves.keys.sorted()[...], &nodes)
  }

  private static func root(
    of range: Range<Int>, _ leaves: [Int: ContentDigest], _ known: ArraySlice<Int>,
    _ nodes: inout ArraySlice<ContentDigest>
  ) -> ContentDigest? {
    guard range.count > 1 else { return leaves[range.lowerBound] }
    let half = 1 << (Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount)
    let border = range.lowerBound + half
    let split = known.firstIndex { $0 >= border } ?? known.endIndex
    let (inLeft, inRight) = (known[..<split], known[split...])
    var left: ContentDigest?
    var right: ContentDigest?
    if !inLeft.isEmpty { left = root(of: range.lowerBound..<border, leaves, inLeft, &nodes) }
    if !inRight.isEmpty { right = root(of: border..<range.upperBound, leaves, inRight, &nodes) }
    if inLeft.isEmpty { left = nodes.popFirst() }
    if inRight.isEmpty { right = nodes.popFirst() }
    guard let left, let right else { return nil }
    return nodeHash(left, right)
  }
}
