/// The Merkle tree over the leaves of a log, with all of its nodes.
///
/// RFC 6962 splits a range at the largest power of two below its size. Paired up from below, with a
/// lone last node taken up unchanged, the same tree arises level by level.
/// - Source: RFC 6962 section 2.1.
package struct MerkleTree: Sendable {
  /// The nodes of each level from left to right, leaves first; the last level is the root alone.
  private var levels: [[ContentDigest]]

  /// Builds the tree over the hashes of leaves, in the order of the log.
  ///
  /// - Complexity: O(*n*).
  package init(leafHashes: [ContentDigest]) {
    levels = [leafHashes]
    grow()
  }

  /// Joins the trees over parts of a log, which may have been built at the same time.
  ///
  /// - Parameter parts: at least one; all but the last have the same power of two of leaves, and
  ///   the last one no more.
  /// - Complexity: O(*n*) copies, and O(*p*) hashes for *p* parts.
  package init(joining parts: [MerkleTree]) {
    levels = (0..<parts[0].levels.count).map { level in
      Array(parts.map { $0.level(level) }.joined())
    }
    grow()
  }

  /// Adds the levels above the last one up to the root.
  private mutating func grow() {
    var level = levels[levels.count - 1]
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { index in
        index + 1 < level.count
          ? Self.nodeHash(level[index], level[index + 1]) : level[index]
      }
      levels.append(level)
    }
  }

  /// How many leaves there are.
  package var size: Int { levels[0].count }

  /// The hash of the whole log; of an empty one the SHA-256 of nothing.
  package var root: ContentDigest { levels[levels.count - 1].first ?? ContentDigest(of: []) }

  /// The nodes of a level that the tree has, leaves being level 0.
  package func nodes(_ level: Int) -> [ContentDigest] { levels[level] }

  /// The nodes of a level, whether the tree is that high: above its root there is the root alone.
  func level(_ level: Int) -> [ContentDigest] { levels[min(level, levels.count - 1)] }

  /// Returns the hashes by which a log of `size` leaves is seen to be the beginning of this one.
  ///
  /// - Parameter size: how many leaves the older log had, from 1 to the size of this one.
  /// - Returns: the RFC's PROOF, none where both logs are the same.
  /// - Complexity: O(log *n*).
  /// - Source: RFC 6962 section 2.1.2.
  package func consistencyProof(from size: Int) -> [ContentDigest] {
    precondition((1...self.size).contains(size), "a log that is no beginning of this one")
    var level = 0
    // The last node that is whole in both logs.
    var index = size
    while index.isMultiple(of: 2), level < levels.count - 1 {
      index /= 2
      level += 1
    }
    index -= 1
    var proof = size.nonzeroBitCount == 1 ? [] : [levels[level][index]]
    while level < levels.count - 1 {
      let sibling = index ^ 1
      if sibling < levels[level].count { proof.append(levels[level][sibling]) }
      index /= 2
      level += 1
    }
    return size == self.size ? [] : proof
  }

  /// Returns the hashes that lead from a leaf to the root, from below: the RFC's PATH.
  ///
  /// - Complexity: O(log *n*).
  /// - Source: RFC 6962 section 2.1.1.
  package func inclusionProof(of index: Int) -> [ContentDigest] { inclusionProof(of: [index]) }

  /// Returns the hashes that lead from several leaves to the root, each of them once.
  ///
  /// With one leaf it is the RFC's PATH. With more, the proof of a range is that of its left part,
  /// then that of its right one, where both have leaves to prove; else that of the part that has,
  /// then the hash of the other.
  ///
  /// - Parameter indices: the positions of leaves in the log, rising, each once.
  /// - Returns: the hashes in the order in which they are needed.
  /// - Complexity: O(*k* log *n*) for *k* leaves.
  package func inclusionProof(of indices: [Int]) -> [ContentDigest] {
    precondition(indices.allSatisfy { (0..<size).contains($0) }, "a leaf that the log has not")
    var proof: [ContentDigest] = []
    if !indices.isEmpty { prove(indices[...], below: levels.count - 1, 0, into: &proof) }
    return proof
  }

  /// Appends the proof of the leaves below the node at an index of a level.
  private func prove(
    _ indices: ArraySlice<Int>, below level: Int, _ index: Int, into proof: inout [ContentDigest]
  ) {
    guard level > 0 else { return }
    let below = levels[level - 1]
    let (left, right) = (2 * index, 2 * index + 1)
    let border = indices.firstIndex { $0 >= right << (level - 1) } ?? indices.endIndex
    let (inLeft, inRight) = (indices[..<border], indices[border...])
    if !inLeft.isEmpty { prove(inLeft, below: level - 1, left, into: &proof) }
    if !inRight.isEmpty { prove(inRight, below: level - 1, right, into: &proof) }
    if inLeft.isEmpty { proof.append(below[left]) }
    if inRight.isEmpty, right < below.count { proof.append(below[right]) }
  }

  /// The hash of a leaf: of a zero byte and what it holds.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func leafHash(_ content: ArraySlice<UInt8>) -> ContentDigest {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + 1)
    bytes.append(0)
    bytes.append(contentsOf: content)
    return ContentDigest(of: bytes)
  }

  /// The hash of a node: of a one byte and the hashes below it.
  package static func nodeHash(_ left: ContentDigest, _ right: ContentDigest) -> ContentDigest {
    var content: [UInt8] = [1]
    content.reserveCapacity(65)
    left.appendBytes(to: &content)
    right.appendBytes(to: &content)
    return ContentDigest(of: content)
  }
}
