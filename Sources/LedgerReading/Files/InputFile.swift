/// A ledger or queue file, read whole: all that reading needs to know of it.
package struct InputFile: Hashable, Sendable {
  /// The name as typed by the user; messages use it.
  package var file: String
  /// The name that the site shows, unique among the files of a run.
  package var shownName: String
  /// What the file holds.
  package var bytes: [UInt8]

  /// Creates a file; a site shows it by its own name unless another one is given.
  package init(file: String, shownName: String? = nil, bytes: [UInt8]) {
    self.file = file
    self.shownName = shownName ?? file
    self.bytes = bytes
  }
}
