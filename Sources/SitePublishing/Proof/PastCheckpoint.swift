/// A checkpoint of an earlier publication, as its file has it.
package struct PastCheckpoint: Sendable {
  /// The name of the file.
  package let name: String
  /// The bytes of the file.
  package let bytes: [UInt8]
  /// The note, with its signatures.
  package let note: SignedNote
  /// What it says.
  package let checkpoint: Checkpoint

  /// Reads the file of a checkpoint; nil if it is none.
  package init?(name: String, bytes: [UInt8]) {
    guard let note = SignedNote(bytes), let checkpoint = Checkpoint(note.text) else { return nil }
    self.name = name
    self.bytes = bytes
    self.note = note
    self.checkpoint = checkpoint
  }
}
