import SitePublishing

/// A proof of several leaves as its reader sees it: by the recursion of RFC 6962, section 2.1.
struct SharedProof {
  /// The hashes that are not used yet.
  var nodes: ArraySlice<ContentDigest>
  /// The hashes of the leaves that are proved, by position.
  var leaves: [Int: ContentDigest]

  /// The hash of a range that has leaves to prove, or nil where a hash is missing.
  mutating func root(of range: Range<Int>) -> ContentDigest? {
    guard range.count > 1 else { return leaves[range.lowerBound] }
    var half = 1
    while half * 2 < range.count { half *= 2 }
    let border = range.lowerBound + half
    let (left, right) = (range.lowerBound..<border, border..<range.upperBound)
    let (inLeft, inRight) = (
      leaves.keys.contains(where: left.contains), leaves.keys.contains(where: right.contains)
    )
    var hashes = (
      inLeft ? root(of: left) : nil as ContentDigest?,
      inRight ? root(of: right) : nil as ContentDigest?
    )
    if !inLeft { hashes.0 = nodes.popFirst() }
    if !inRight { hashes.1 = nodes.popFirst() }
    guard let first = hashes.0, let second = hashes.1 else { return nil }
    return MerkleTree.nodeHash(first, second)
  }
}
