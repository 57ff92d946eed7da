/// What a log says it holds: its name, how many entries, and their root.
///
/// The text is the note that a key signs; it is shown without a signature here.
/// - Source: C2SP tlog-checkpoint.
package struct Checkpoint: Hashable, Sendable {
  /// The name of the log, unique and without blanks: `example.com/plant-1/item`.
  package let origin: String
  /// How many entries the log has.
  package let size: Int
  /// The root of the Merkle tree over them.
  package let root: ContentDigest

  /// Three lines, each ended by LF: origin, size in decimal, root in base64.
  package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }
}
