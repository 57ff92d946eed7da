/// What happened to a log since an older checkpoint of it, beyond entries added at its end.
///
/// - Source: reliability.md section 4.
package enum LogChange: Hashable, Sendable {
  /// The checkpoint is one of another log.
  case otherLog(String)
  /// The log has fewer entries than it had, and which ones went is not known.
  case shrunk(from: Int, to: Int)
  /// Entries that are not there any more.
  case missing(NumberRanges)
  /// Entries of which at least one is not what it was.
  case altered(NumberRanges)
  /// At least one of the first entries is not what it was; which, the checkpoint does not tell.
  case beginsOtherwise(Int)
  /// Entries that came later with a number that is not above all older ones.
  case late(NumberRanges)

  /// Whether it is usual: an ERP may commit entries out of the order of their numbers.
  package var isHarmless: Bool { if case .late = self { true } else { false } }

  /// Compares a log with an older checkpoint.
  ///
  /// - Parameters:
  ///   - older: the checkpoint.
  ///   - origin: the name of the log.
  ///   - tree: the tree of the log.
  ///   - numbers: the numbers of its entries, rising, or nil where they are text.
  /// - Returns: the changes, none where entries were only added.
  /// - Complexity: O(*n*) in the entries.
  static func since(
    _ older: Checkpoint, origin: String, _ tree: MerkleTree, _ numbers: [Int]?
  ) -> [LogChange] {
    guard older.origin == origin else { return [.otherLog(older.origin)] }
    let content = CheckpointContent(older.extensions)
    guard let content, let known = content.numbers, let numbers, known.count == older.size else {
      return withoutNumbers(older, tree)
    }
    let gone = known.subtracting(numbers)
    guard gone.count == 0 else { return [.missing(gone)] }
    let kept = numbers.indices.filter { known.contains(numbers[$0]) }
    let last = known.last ?? 0
    let late = NumberRanges(numbers.lazy.filter { $0 < last && !known.contains($0) })
    let then = MerkleTree(leafHashes: kept.map { tree.nodes(0)[$0] })
    if then.root == older.root { return late.count == 0 ? [] : [.late(late)] }
    let nodes = then.level(content.level)
    guard nodes.count == content.nodes.count else { return [.beginsOtherwise(older.size)] }
    var changed: [Int] = []
    for index in nodes.indices where nodes[index] != content.nodes[index] {
      let first = index << content.level
      let end = min(kept.count, (index + 1) << content.level)
      changed += (first..<end).map { numbers[kept[$0]] }
    }
    return changed.isEmpty ? [.beginsOtherwise(older.size)] : [.altered(NumberRanges(changed))]
  }

  private static func withoutNumbers(_ older: Checkpoint, _ tree: MerkleTree) -> [LogChange] {
    guard older.size <= tree.size else { return [.shrunk(from: older.size, to: tree.size)] }
    let then = MerkleTree(leafHashes: Array(tree.nodes(0).prefix(older.size)))
    return then.root == older.root ? [] : [.beginsOtherwise(older.size)]
  }
}
