/// A regular file that a walk of a published folder has found.
package struct ListedFile: Hashable, Sendable {
  /// The published folder as the operator named it; links on the way to it are followed.
  let root: String
  /// The names of the folders below the root and of the file, as the walk read them.
  let names: [String]

  /// Opens the file step by step from the root, so that no link on the way is followed.
  ///
  /// The root is opened anew each time: publishing exchanges it for another folder.
  /// - Throws: `missing` also if a regular file is no longer there.
  func open() throws(OpenFailure) -> OpenFile {
    var folder = try Descriptor(root, asFolder: true, followingLinks: true)
    for name in names.dropLast() {
      folder = try Descriptor(name, in: folder, asFolder: true)
    }
    guard let name = names.last else { throw .missing }
    return try OpenFile(name, in: folder)
  }
}
