/// A finished site in a folder, as a walk found it.
///
/// It is a snapshot: files that appear later are not served until another walk has listed them.
/// The bytes of a listed file are read when it is asked for.
package struct PublishedFolder: SiteListing {
  private struct Found: Sendable {
    let file: ListedFile
    let identity: FileIdentity
  }

  /// Paths are compared by their bytes; a String would take "é" and "e\u{301}" for one name.
  private let files: [[UInt8]: Found]

  /// Walks the folder at `root`, links on the way to it followed.
  ///
  /// - Throws: if it is not a folder, or cannot be opened.
  /// - Complexity: O(*n*) in the number of files.
  package init(_ root: String) throws(PublishedFolderError) {
    var files: [[UInt8]: Found] = [:]
    do {
      try FolderWalk.forEachFile(below: root) { names, identity in
        files[Array(names.joined(separator: "/").utf8)] = Found(
          file: ListedFile(root: root, names: names), identity: identity)
      }
    } catch {
      throw PublishedFolderError(path: root)
    }
    self.files = files
  }

  /// How many files are listed.
  package var count: Int { files.count }

  /// Returns the listed file at `path`, or nil.
  package func entry(at path: String) -> SiteEntry? {
    files[Array(path.utf8)].map { SiteEntry(at: path, from: .file($0.file)) }
  }

  /// Returns the paths that came, went or changed from an `earlier` walk to this one, sorted.
  ///
  /// - Complexity: O(*n* log *n*) in the number of files of both.
  package func changes(since earlier: PublishedFolder) -> [String] {
    let changed = files.filter { earlier.files[$0.key]?.identity != $0.value.identity }.keys
    let gone = earlier.files.keys.filter { files[$0] == nil }
    return (Array(changed) + gone).sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
