/// A finished site in a folder, as a walk found it.
///
/// It is a snapshot: files that appear later are not served until another walk has listed them.
/// The bytes of a listed file are read when it is asked for.
package struct PublishedFolder: SiteListing {
  /// Paths are compared by their bytes; a String would take "é" and "e\u{301}" for one name.
  private let files: [[UInt8]: ListedFile]

  /// Walks the folder at `root`, links on the way to it followed.
  ///
  /// - Throws: if it is not a folder, or cannot be opened.
  /// - Complexity: O(*n*) in the number of files.
  package init(_ root: String) throws(PublishedFolderError) {
    var files: [[UInt8]: ListedFile] = [:]
    do {
      try FolderWalk.forEachFile(below: root) { names in
        files[Array(names.joined(separator: "/").utf8)] = ListedFile(root: root, names: names)
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
    files[Array(path.utf8)].map { SiteEntry(at: path, from: .file($0)) }
  }
}
