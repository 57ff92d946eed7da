import Foundation
import SitePublishing

/// The proof of an attachment as its reader takes it apart.
struct AttachmentProof {
  /// A log of the proof.
  struct Log {
    /// The lines of the checkpoint: origin, size, root.
    var checkpoint: [String] = []
    /// The rows that are proved, by position in the log.
    var rows: [Int: String] = [:]
    /// The hashes of the leaves, by position in the log.
    var leaves: [Int: ContentDigest] = [:]
    /// The hashes that lead to the root.
    var nodes: [ContentDigest] = []

    /// The root that the entries and the hashes lead to, in base64; nil when hashes are left over.
    var root: String? {
      guard let size = Int(checkpoint[1]), !leaves.isEmpty else { return checkpoint[2] }
      var proof = SharedProof(nodes: nodes[...], leaves: leaves)
      let root = proof.root(of: 0..<size)
      return proof.nodes.isEmpty ? root?.base64 : nil
    }
  }

  let heading: String
  let logs: [Log]

  /// Reads the text of a proof.
  init(_ text: String) {
    let blocks = text.components(separatedBy: "\n\n").map {
      $0.split(separator: "\n").map(String.init)
    }
    heading = blocks.first?.first ?? ""
    logs = blocks.dropFirst().map { lines in
      var log = Log(checkpoint: Array(lines.prefix(3)))
      for line in lines.dropFirst(3) {
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        switch parts[0] {
        case "entry":
          log.rows[Int(parts[1]) ?? -1] = parts[2]
          log.leaves[Int(parts[1]) ?? -1] = MerkleTree.leafHash(Array(parts[2].utf8)[...])
        case "leaf":
          log.leaves[Int(parts[1]) ?? -1] = Self.digest(
            parts[2].split(separator: " ").last.map(String.init) ?? "")
        default: log.nodes.append(Self.digest(parts[1]) ?? ContentDigest(of: []))
        }
      }
      return log
    }
  }

  private static func digest(_ base64: String) -> ContentDigest? {
    let digits = (Data(base64Encoded: base64) ?? Data()).map { String(format: "%02x", $0) }
    return ContentDigest(hexadecimal: Array(digits.joined().utf8)[...])
  }
}
