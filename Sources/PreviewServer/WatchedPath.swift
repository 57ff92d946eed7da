/// A file or folder whose changes are watched.
package struct WatchedPath: Hashable, Sendable {
  /// How far a watch looks into a folder.
  package enum Depth: Hashable, Sendable {
    /// All files below it, at any depth.
    case files
    /// The folders below it only: names that come and go, and files replaced by renaming, but not
    /// files written in place. For a published site of 100,000 files.
    case folders
  }

  /// The path as the operator named it; links on the way to it are followed.
  package let path: String
  /// How far to look if it is a folder.
  package let depth: Depth

  /// Makes a watched path; nothing need be there yet.
  package init(_ path: String, depth: Depth = .files) {
    self.path = path
    self.depth = depth
  }
}
