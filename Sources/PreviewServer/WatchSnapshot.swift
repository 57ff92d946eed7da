/// What watched files and folders were at one moment, without reading them.
package struct WatchSnapshot: Sendable {
  private let identities: [String: FileIdentity]

  /// Makes a snapshot of known identities.
  package init(identities: [String: FileIdentity]) { self.identities = identities }

  /// Looks at `paths` and, as far as they say, at what lies below them.
  ///
  /// Below a folder names that begin with a dot are left out and links are not followed.
  /// - Complexity: O(*n*) system calls in the number of files.
  package init(of paths: [WatchedPath]) {
    var identities: [String: FileIdentity] = [:]
    for watched in paths {
      guard let identity = FileIdentity(path: watched.path) else { continue }
      identities[watched.path] = identity
      guard identity.isFolder,
        let folder = try? Descriptor(watched.path, asFolder: true, followingLinks: true)
      else { continue }
      Self.look(into: folder, at: watched.path, watched.depth, FolderWalk.depthLimit, &identities)
    }
    self.identities = identities
  }

  private static func look(
    into folder: Descriptor, at path: String, _ depth: WatchedPath.Depth, _ levels: Int,
    _ identities: inout [String: FileIdentity]
  ) {
    for name in FolderWalk.names(in: folder) {
      guard let identity = FileIdentity(name: name, in: folder.number) else { continue }
      let inner = path.hasSuffix("/") ? path + name : path + "/" + name
      if depth == .files || identity.isFolder { identities[inner] = identity }
      if identity.isFolder, levels > 1,
        let opened = try? Descriptor(name, in: folder, asFolder: true)
      {
        look(into: opened, at: inner, depth, levels - 1, &identities)
      }
    }
  }

  /// Returns the paths that came, went or changed from an `earlier` snapshot to this one.
  ///
  /// - Complexity: O(*n*) in the number of paths of both.
  package func changes(since earlier: WatchSnapshot) -> Set<String> {
    var changed: Set<String> = []
    for (path, identity) in identities where earlier.identities[path] != identity {
      changed.insert(path)
    }
    for path in earlier.identities.keys where identities[path] == nil { changed.insert(path) }
    return changed
  }
}
