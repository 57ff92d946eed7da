#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the regular files below a folder.
///
/// Names that begin with a dot and names that are not UTF-8 are left out, links are not followed,
/// and what cannot be read counts as empty.
enum FolderWalk {
  /// Deeper folders are left out; a site of ours is four deep.
  static let depthLimit = 32

  /// Calls `body` with the names from the root to each file and its identity, in no order.
  ///
  /// - Throws: if the root itself cannot be opened as a folder.
  static func forEachFile(
    below root: String, _ body: ([String], FileIdentity) -> Void
  ) throws(OpenFailure) {
    let folder = try Descriptor(root, asFolder: true, followingLinks: true)
    visit(folder, names: [], body)
  }

  private static func visit(
    _ folder: Descriptor, names: [String], _ body: ([String], FileIdentity) -> Void
  ) {
    for name in Self.names(in: folder) {
      let path = names + [name]
      guard let identity = FileIdentity(name: name, in: folder.number) else { continue }
      if identity.isRegularFile {
        body(path, identity)
      } else if identity.isFolder, path.count < depthLimit,
        let inner = try? Descriptor(name, in: folder, asFolder: true)
      {
        visit(inner, names: path, body)
      }
    }
  }

  /// Returns the names in a folder that may be listed.
  static func names(in folder: Descriptor) -> [String] {
    // `closedir` closes its descriptor, so it gets one of its own.
    let descriptor = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return [] }
    guard let stream = unsafe fdopendir(descriptor) else {
      _ = close(descriptor)
      return []
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, !name.isEmpty, !name.utf8.starts(with: ".".utf8) { names.append(name) }
    }
    return names
  }
}
