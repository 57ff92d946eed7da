import SitePublishing
import Testing

@Suite("Merkle tree")
struct MerkleTreeTests {
  /// The inputs of the reference tests of Certificate Transparency, in hexadecimal.
  private static let inputs = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ]

  /// A log of the first inputs and its root.
  struct Log: CustomTestStringConvertible, Sendable {
    var size: Int
    var root: String
    var testDescription: String { "\(size) leaves" }
  }

  private static func tree(_ size: Int) -> MerkleTree {
    MerkleTree(leafHashes: inputs.prefix(size).map { MerkleTree.leafHash(bytes(of: $0)[...]) })
  }

  private static func bytes(of digits: String) -> [UInt8] {
    stride(from: 0, to: digits.count, by: 2).map { offset in
      let start = digits.index(digits.startIndex, offsetBy: offset)
      return UInt8(digits[start...].prefix(2), radix: 16) ?? 0
    }
  }

  private static func text(_ digest: ContentDigest) -> String {
    String(decoding: digest.hexadecimal, as: UTF8.self)
  }

  @Test(arguments: [
    Log(size: 0, root: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Log(size: 1, root: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    Log(size: 2, root: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    Log(size: 3, root: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    Log(size: 4, root: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    Log(size: 5, root: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    Log(size: 6, root: "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    Log(size: 7, root: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    Log(size: 8, root: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
  ])
  func `the root is that of the reference`(log: Log) {
    #expect(Self.text(Self.tree(log.size).root) == log.root)
  }

  /// The way from a leaf of a log to its root.
  struct Path: CustomTestStringConvertible, Sendable {
    var leaf: Int
    var size: Int
    var hashes: [String]
    var testDescription: String { "leaf \(leaf) of \(size)" }
  }

  @Test(arguments: [
    Path(leaf: 0, size: 1, hashes: []),
    Path(
      leaf: 0, size: 8,
      hashes: [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]),
    Path(
      leaf: 5, size: 8,
      hashes: [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]),
    Path(
      leaf: 2, size: 3,
      hashes: ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    Path(
      leaf: 1, size: 5,
      hashes: [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ]),
  ])
  func `the inclusion proof is that of the reference`(path: Path) {
    let proof = Self.tree(path.size).inclusionProof(of: path.leaf)
    #expect(proof.map(Self.text) == path.hashes)
  }

  /// The way from an older log to a newer one.
  struct Growth: CustomTestStringConvertible, Sendable {
    var sizes: [Int]
    var hashes: [String]
    var testDescription: String { "\(sizes[0]) to \(sizes[1]) leaves" }
  }

  /// Source: the reference tests of Certificate Transparency, merkle_tree_test.
  @Test(arguments: [
    Growth(sizes: [1, 1], hashes: []),
    Growth(
      sizes: [1, 8],
      hashes: [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]),
    Growth(
      sizes: [6, 8],
      hashes: [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]),
    Growth(
      sizes: [2, 5],
      hashes: [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ]),
  ])
  func `the consistency proof is that of the reference`(growth: Growth) {
    let proof = Self.tree(growth.sizes[1]).consistencyProof(from: growth.sizes[0])
    #expect(proof.map(Self.text) == growth.hashes)
  }

  @Test func `a consistency proof is that of the recursion of the RFC`() {
    for size in 1...40 {
      let leaves = (0..<size).map { MerkleTree.leafHash([UInt8($0)][...]) }
      let tree = MerkleTree(leafHashes: leaves)
      for older in 1...size {
        let expected = Self.subproof(older, leaves[...], isWhole: true)
        #expect(tree.consistencyProof(from: older) == expected, "\(older) of \(size)")
      }
    }
  }

  /// SUBPROOF of RFC 6962 section 2.1.2, word for word.
  private static func subproof(
    _ older: Int, _ leaves: ArraySlice<ContentDigest>, isWhole: Bool
  ) -> [ContentDigest] {
    let root = { (part: ArraySlice<ContentDigest>) in MerkleTree(leafHashes: Array(part)).root }
    if older == leaves.count { return isWhole ? [] : [root(leaves)] }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let (left, right) = (leaves.prefix(half), leaves.dropFirst(half))
    return older <= half
      ? subproof(older, left, isWhole: isWhole) + [root(right)]
      : subproof(older - half, right, isWhole: false) + [root(left)]
  }

  @Test(arguments: [1, 2, 4, 8])
  func `trees over parts of a log join to the tree over the whole`(length: Int) {
    for size in 1...40 {
      let leaves = (0..<size).map { MerkleTree.leafHash([UInt8($0)][...]) }
      let whole = MerkleTree(leafHashes: leaves)
      let joined = MerkleTree(
        joining: stride(from: 0, to: size, by: length).map { start in
          MerkleTree(leafHashes: Array(leaves[start..<min(start + length, size)]))
        })
      #expect(joined.size == size && joined.root == whole.root, "\(size)")
      var level = 0
      while whole.nodes(level).count > 1 {
        #expect(joined.nodes(level) == whole.nodes(level), "level \(level) of \(size)")
        level += 1
      }
      #expect(joined.nodes(level) == [whole.root], "\(size)")
    }
  }

  @Test func `a proof of any leaves leads to the root and holds no hash too many`() {
    for size in 1...40 {
      let leaves = (0..<size).map { MerkleTree.leafHash([UInt8($0)][...]) }
      let tree = MerkleTree(leafHashes: leaves)
      var generator = SeededGenerator(seed: UInt64(size))
      for _ in 0..<20 {
        let chosen = (0..<size).filter { _ in Bool.random(using: &generator) }
        guard !chosen.isEmpty else { continue }
        var proof = SharedProof(
          nodes: tree.inclusionProof(of: chosen)[...],
          leaves: Dictionary(uniqueKeysWithValues: chosen.map { ($0, leaves[$0]) }))
        #expect(proof.root(of: 0..<size) == tree.root, "\(chosen) of \(size)")
        #expect(proof.nodes.isEmpty, "\(chosen) of \(size)")
      }
    }
  }
}
